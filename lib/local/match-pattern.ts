const escapeText = (text: string) => text.replace(/[\\^$.|+()[\]{}]/g, "\\$&");

/** Whether a value fits a pattern of IAM, in which `*` stands for any text and `?` for one character. */
export const matchesPattern = (pattern: string, value: string): boolean => {
	const expression = escapeText(pattern)
		.replaceAll("*", ".*")
		.replaceAll("?", ".");
	return new RegExp(`^${expression}$`, "s").test(value);
};
