import { isUtf8 } from "node:buffer";

const textual =
	/^(text\/|application\/(json|javascript|xml|[^;]+\+(json|xml))\s*(;|$))/i;

export type EncodedBody = {
	readonly body?: string;
	readonly isBase64Encoded: boolean;
};

/**
 * A body as it appears in an event: text of a textual type as it is, all else in base64.
 * API Gateway counts form posts among the latter.
 */
export const encodeBody = (
	bytes: Buffer,
	contentType: string | undefined,
): EncodedBody => {
	if (bytes.length === 0) return { isBase64Encoded: false };
	const isText = textual.test(contentType ?? "text/plain") && isUtf8(bytes);
	return isText
		? { body: bytes.toString(), isBase64Encoded: false }
		: { body: bytes.toString("base64"), isBase64Encoded: true };
};
