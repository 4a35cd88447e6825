import type { WebhookRequest } from "#shared/webhook/request.ts";

/** Another letter or digit in the middle of the text: near its ends some encodings have bits that nobody reads. */
const damage = (text: string): string => {
	const middle = text.length / 2;
	const [nearest] = [...text.matchAll(/[0-9a-z]/gi)].sort(
		(one, other) =>
			Math.abs(one.index - middle) - Math.abs(other.index - middle),
	);
	if (!nearest) return `${text}x`;
	const { index } = nearest;
	const other = nearest[0] === "0" ? "1" : "0";
	return text.slice(0, index) + other + text.slice(index + 1);
};

/** Damages the part of `signed` that `unsigned` has not. */
const damageAdded = (unsigned: string, signed: string): string => {
	let start = 0;
	while (start < signed.length && signed[start] === unsigned[start]) start++;
	let end = 0;
	while (
		end < Math.min(signed.length, unsigned.length) - start &&
		signed.at(-1 - end) === unsigned.at(-1 - end)
	)
		end++;
	const until = signed.length - end;
	return (
		signed.slice(0, start) +
		damage(signed.slice(start, until)) +
		signed.slice(until)
	);
};

/** A signed request that must be refused: one character of what signing added is another, be that in headers, URL or body. */
export const forge = (
	unsigned: WebhookRequest,
	signed: WebhookRequest,
): WebhookRequest => {
	const [signature] = Object.entries(signed.headers)
		.filter(([name, value]) => unsigned.headers[name] !== value)
		.sort(([, one], [, other]) => other.length - one.length);
	if (signature) {
		const [name, value] = signature;
		return { ...signed, headers: { ...signed.headers, [name]: damage(value) } };
	}
	if (signed.url !== unsigned.url)
		return { ...signed, url: damageAdded(unsigned.url, signed.url) };
	const text = damageAdded(
		unsigned.body.toString("latin1"),
		signed.body.toString("latin1"),
	);
	return { ...signed, body: Buffer.from(text, "latin1") };
};
