/** What signing puts into a body, where the signature is one of its fields. */
export type Insertion = { readonly text: string; readonly fromEnd: number };

export const insertionOf = (unsigned: Buffer, signed: Buffer): Insertion => {
	let start = 0;
	while (start < unsigned.length && unsigned[start] === signed[start]) start++;
	const fromEnd = unsigned.length - start;
	return {
		text: signed.subarray(start, signed.length - fromEnd).toString("latin1"),
		fromEnd,
	};
};

export const insertInto = (
	body: Buffer,
	{ text, fromEnd }: Insertion,
): Buffer => {
	const at = Math.max(0, body.length - fromEnd);
	return Buffer.concat([
		body.subarray(0, at),
		Buffer.from(text, "latin1"),
		body.subarray(at),
	]);
};
