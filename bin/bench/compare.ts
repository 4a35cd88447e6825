/** One call of what is measured. What it returns is awaited where it is a promise. */
export type Run = () => unknown;

const rounds = 31;
const sliceMilliseconds = 1.5;
const warmUpMilliseconds = 25;

export const median = (numbers: readonly number[]): number =>
	percentile(numbers, 50);

/** Nearest rank; NaN of nothing. */
export const percentile = (
	numbers: readonly number[],
	percent: number,
): number => {
	const sorted = [...numbers].sort((one, other) => one - other);
	const rank = Math.ceil((percent / 100) * sorted.length) - 1;
	return sorted[Math.max(0, rank)] ?? Number.NaN;
};

/** Milliseconds that `calls` calls take. */
const timeCalls = async (run: Run, calls: number): Promise<number> => {
	const started = performance.now();
	for (let call = 0; call < calls; call++) {
		const result = run();
		// Awaiting what is no promise would cost as much as a small verification.
		if (result instanceof Promise) await result;
	}
	return performance.now() - started;
};

/** Runs it until it is compiled. Returns how many calls fill a slice. */
const warmUp = async (run: Run): Promise<number> => {
	let calls = 1;
	let spent = 0;
	let last = 0;
	while (spent < warmUpMilliseconds) {
		last = await timeCalls(run, calls);
		spent += last;
		if (last < sliceMilliseconds) calls *= 2;
	}
	return Math.max(1, Math.round((calls * sliceMilliseconds) / last));
};

/**
 * Microseconds of one call of each, the median of many short slices that alternate, so that whatever else the machine does
 * hits all of them alike.
 */
export const compare = async <Name extends string>(
	runs: Readonly<Partial<Record<Name, Run>>>,
): Promise<Partial<Record<Name, number>>> => {
	const names = Object.keys(runs) as Name[];
	const slices = [];
	for (const name of names) {
		const run = runs[name];
		if (run)
			slices.push({
				name,
				run,
				calls: await warmUp(run),
				samples: [] as number[],
			});
	}
	for (let round = 0; round < rounds; round++)
		for (const { run, calls, samples } of slices)
			samples.push(((await timeCalls(run, calls)) * 1000) / calls);
	const medians: Partial<Record<Name, number>> = {};
	for (const { name, samples } of slices) medians[name] = median(samples);
	return medians;
};
