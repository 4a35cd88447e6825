/** An answer that takes longer says that there is too much under way. */
const soonMilliseconds = 700;

export type Pace = {
	/** Runs the work when there is room for it. */
	readonly run: (work: () => Promise<void>) => Promise<void>;
};

/**
 * At most `most` at a time, and only as many as are answered soon: on a machine with better things to do a fixed number would
 * time out, come again, and be more than before.
 */
export const pace = (most: number): Pace => {
	let limit = 2;
	let running = 0;
	const waiting: (() => void)[] = [];

	const admit = (): void => {
		while (running < Math.floor(limit) && waiting.length > 0) {
			running++;
			waiting.shift()?.();
		}
	};
	const learn = (milliseconds: number): void => {
		limit =
			milliseconds > soonMilliseconds
				? Math.max(1, limit * 0.8)
				: Math.min(most, limit + 0.25);
	};
	return {
		run: async (work) => {
			await new Promise<void>((resolve) => {
				waiting.push(resolve);
				admit();
			});
			const startedAt = performance.now();
			try {
				await work();
			} finally {
				learn(performance.now() - startedAt);
				running--;
				admit();
			}
		},
	};
};
