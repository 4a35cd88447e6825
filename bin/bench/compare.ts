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

/** CPU milliseconds that `calls` calls take: the clock would count whatever else the machine runs in between. */
const timeCalls = async (run: Run, calls: number): Promise<number> => {
	const started = process.cpuUsage();
	for (let call = 0; call < calls; call++) {
		const result = run();
		// Awaiting what is no promise would cost as much as a small verification.
		if (result instanceof Promise) await result;
	}
	const { user, system } = process.cpuUsage(started);
	return (user + system) / 1000;
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
 * CPU microseconds of one call of each, the median of many short slices in turn, so that whatever else the machine does hits all of
 * them alike.
 */
export const compare = async (
	runs: Readonly<Record<string, Run>>,
): Promise<Readonly<Record<string, number>>> => {
	const slices = [];
	for (const [name, run] of Object.entries(runs)) {
		const samples: number[] = [];
		slices.push({ name, run, calls: await warmUp(run), samples });
	}
	for (let round = 0; round < rounds; round++)
		for (const { run, calls, samples } of slices)
			samples.push(((await timeCalls(run, calls)) * 1000) / calls);
	return Object.fromEntries(
		slices.map(({ name, samples }) => [name, median(samples)]),
	);
};
