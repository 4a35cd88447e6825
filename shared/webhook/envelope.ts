import { randomUUID } from "node:crypto";
import { rawQuery, type WebhookRequest } from "./request.ts";
import type { Webhook } from "./webhook.ts";

/** What travels through a queue: one HTTP call, verified, as received. */
export type Envelope = {
	/** Of this call. A provider that repeats a delivery makes another call. */
	readonly id: string;
	readonly webhook: string;
	/** ISO 8601, UTC. */
	readonly receivedAt: string;
	readonly method: string;
	readonly query: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: EnvelopeBody;
	/** Taken from where it is kept, to be applied once more. @default false */
	readonly isReplay?: boolean;
};

/** Text where the body is text, else base64; or the key in the overflow bucket where the body is too large for a message. */
export type EnvelopeBody =
	| { readonly text: string }
	| { readonly base64: string }
	| { readonly key: string };

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html lists what a message may not hold. */
const notAllowedInMessage =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to look for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ufffd]/;

/** Lossless both ways: bytes that are not UTF-8 show up as U+FFFD, which text therefore may not hold. */
const toEnvelopeBody = (body: Buffer): EnvelopeBody => {
	const text = body.toString("utf8");
	return notAllowedInMessage.test(text)
		? { base64: body.toString("base64") }
		: { text };
};

export const toEnvelope = (
	webhook: Webhook,
	request: WebhookRequest,
	receivedAt: Date,
): Envelope => {
	const query = rawQuery(request.url);
	return {
		id: randomUUID(),
		webhook: webhook.id,
		receivedAt: receivedAt.toISOString(),
		method: request.method,
		query: webhook.redactQuery?.(query) ?? query,
		headers: Object.fromEntries(
			["content-type", ...(webhook.keepHeaders ?? [])].flatMap((name) => {
				const value = request.headers[name];
				return value === undefined ? [] : [[name, value]];
			}),
		),
		body: toEnvelopeBody(request.body),
	};
};
