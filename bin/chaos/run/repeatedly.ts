/** Runs `work` again and again, a while after its last run has ended, until stopped. Its failures are its own affair. */
export const repeatedly = (
	milliseconds: number,
	work: () => void | Promise<void>,
) => {
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	const plan = (): void => {
		if (!stopped) timer = setTimeout(run, milliseconds);
	};
	const run = (): void => {
		Promise.resolve().then(work).then(plan, plan);
	};
	plan();
	return {
		stop: (): void => {
			stopped = true;
			clearTimeout(timer);
		},
	};
};
