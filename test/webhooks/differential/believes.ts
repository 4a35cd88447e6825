/** Whether `verify` does not throw. */
export const believes = (verify: () => unknown): boolean => {
	try {
		verify();
		return true;
	} catch {
		return false;
	}
};
