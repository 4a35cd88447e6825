/** Vonage writes numbers in international form without the `+`. What else calls (SIP addresses, user names) stays as written. */
export const toNumber = (text: string): string =>
	text.replace(/^(?=[1-9]\d{6,14}$)/, "+");

/** And wants them so. */
export const fromNumber = (number: string): string => number.replace(/^\+/, "");
