/** The body with one bit changed here and there, and with a byte more and a byte less. */
export const damagedBodies = (body: Buffer): readonly Buffer[] => {
	const step = Math.max(1, Math.floor(body.length / 40));
	const flipped: Buffer[] = [];
	for (let at = 0; at < body.length; at += step) {
		const copy = Buffer.from(body);
		copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
		flipped.push(copy);
	}
	const shorter = body.length > 0 ? [body.subarray(0, -1)] : [];
	return [...flipped, ...shorter, Buffer.concat([body, Buffer.from("x")])];
};

/** The text with one character after the other replaced; of a long one, some of them. */
export const damagedTexts = (text: string): readonly string[] => {
	const step = Math.max(1, Math.floor(text.length / 60));
	return [...text].flatMap((character, at) =>
		at % step === 0
			? [
					text.slice(0, at) +
						(character === "5" ? "6" : "5") +
						text.slice(at + 1),
				]
			: [],
	);
};

/** URLs that another caller, proxy or configuration would have called. */
export const damagedUrls = (url: string): readonly string[] => [
	url.replace("https:", "http:"),
	url.replace("hooks.", "hook."),
	url.replace(/(\?|$)/, "/$1"),
	url.replace(/(\?|$)/, "x$1"),
	`${url}${url.includes("?") ? "&" : "?"}tenant=42`,
];
