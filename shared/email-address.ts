/** As stored and matched; undefined where the text is no address. */
export const toEmailAddress = (
	text: string | undefined,
): string | undefined => {
	const address = text?.trim().toLowerCase();
	return address && /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
};
