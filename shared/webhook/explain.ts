import { HandshakeError, SignatureError } from "#shared/errors.ts";
import { alterations } from "./alterations.ts";
import type { WebhookRequest } from "./request.ts";
import type { Secret } from "./verify/verify.ts";
import type { Webhook } from "./webhook.ts";

/** Whether a request is believed, and why not, in words that quote neither secret nor body. */
export type Explanation = { readonly valid: boolean; readonly reason: string };

const tellsOfMismatch = (error: SignatureError): boolean =>
	error.reason === "signature-mismatch" || error.reason === "body-mismatch";

const passes = async (
	webhook: Webhook,
	request: WebhookRequest,
	secrets: readonly Secret[],
	now: number,
): Promise<boolean> => {
	try {
		await webhook.verify(request, secrets, now);
		return true;
	} catch (error) {
		if (error instanceof SignatureError) return false;
		throw error;
	}
};

/** What else may be wrong, as far as the verification looks at it: a scheme that signs no URL does not care which was called. */
const otherCauses = async (
	webhook: Webhook,
	request: WebhookRequest,
	secrets: readonly Secret[],
	now: number,
): Promise<string> => {
	const looked = new Set<PropertyKey>();
	const watched = new Proxy(request, {
		get: (target, name) => {
			looked.add(name);
			return Reflect.get(target, name);
		},
	});
	await passes(webhook, watched, secrets, now);
	const parts = { body: "body", url: "URL" };
	const signed = Object.entries(parts).flatMap(([name, part]) =>
		looked.has(name) ? [part] : [],
	);
	return signed.length > 0 ? `, or ${signed.join(" or ")} changed` : "";
};

/** What would have to be otherwise for the signature to fit, found by trying what usually goes wrong on the way. */
const reasonFor = async (
	error: SignatureError,
	webhook: Webhook,
	request: WebhookRequest,
	secrets: readonly Secret[],
	now: number,
): Promise<string> => {
	if (!tellsOfMismatch(error)) return error.message;
	const mismatch =
		error.reason === "signature-mismatch" ? error.reason : error.message;
	for (const altered of alterations(request, secrets))
		if (await passes(webhook, altered.request, altered.secrets, now))
			return `${mismatch}: the signature fits ${altered.when}`;
	return error.message === "signature-mismatch"
		? `${mismatch}: wrong secret${await otherCauses(webhook, request, secrets, now)}`
		: error.message;
};

/**
 * As the edge judges: a handshake that is answered 2xx, or a verified request, is valid. `now` in unix seconds.
 * Rejects only for what is neither a refusal nor a malformed handshake.
 */
export const explain = async (
	webhook: Webhook,
	request: WebhookRequest,
	secrets: readonly Secret[],
	now: number,
): Promise<Explanation> => {
	try {
		const handshake = webhook.handshake?.(request, secrets);
		if (handshake)
			return handshake.status >= 200 && handshake.status < 300
				? { valid: true, reason: "handshake" }
				: { valid: false, reason: `handshake: answered ${handshake.status}` };
		await webhook.verify(request, secrets, now);
		return { valid: true, reason: "verified" };
	} catch (error) {
		if (error instanceof HandshakeError)
			return { valid: false, reason: `malformed-handshake: ${error.message}` };
		if (!(error instanceof SignatureError)) throw error;
		return {
			valid: false,
			reason: await reasonFor(error, webhook, request, secrets, now),
		};
	}
};
