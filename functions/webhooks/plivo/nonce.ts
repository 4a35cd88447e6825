import type { Delivery } from "#shared/webhook/reader.ts";

const newer = "x-plivo-signature-v3-nonce";
const older = "x-plivo-signature-v2-nonce";

export const nonceHeaders = [newer, older] as const;

/**
 * The nonce, where nothing else that tells deliveries apart is signed: the older way of signing leaves the body out, so whoever
 * saw one request could send any body with it, but only under its nonce. Undefined where the body is signed.
 */
export const onlySignedId = ({ headers }: Delivery): string | undefined =>
	headers[newer] === undefined ? headers[older] : undefined;
