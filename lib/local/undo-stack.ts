export type UndoStack = {
	readonly push: (undo: () => unknown) => void;
	/** Undoes everything pushed so far, last first, each once; a failure does not keep the rest from being undone. */
	readonly run: () => Promise<void>;
};

/** What has to be undone when a start fails halfway, and when what was started is stopped. */
export const undoStack = (): UndoStack => {
	const steps: (() => unknown)[] = [];
	return {
		push: (undo) => {
			steps.push(undo);
		},
		run: async () => {
			const failures: unknown[] = [];
			for (let undo = steps.pop(); undo; undo = steps.pop())
				await Promise.resolve()
					.then(undo)
					.catch((error) => failures.push(error));
			if (failures.length > 0)
				throw new AggregateError(failures, "Not everything could be stopped");
		},
	};
};
