/** `Ann <ann@example.com>` -> `ann@example.com`; what has no angle brackets as it is. */
export const bareAddress = (text: string): string =>
	/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;

/** As stored and matched, without the name beside it; undefined where the text is no address. */
export const toEmailAddress = (
	text: string | undefined,
): string | undefined => {
	const address = text && bareAddress(text).trim().toLowerCase();
	return address && /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
};
