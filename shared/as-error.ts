/** What was thrown, for whoever takes errors only. */
export const asError = (thrown: unknown): Error =>
	thrown instanceof Error
		? thrown
		: new Error("Not an error", { cause: thrown });
