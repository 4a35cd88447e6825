/** Does what a command is for. Where it throws, that is one line for who typed it, and the command ends with `failed`. */
export const runCommand = async (
	command: () => Promise<void>,
	failed: 1 | 2 = 1,
): Promise<void> => {
	try {
		await command();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = failed;
	}
};
