import { HandshakeError, SignatureError } from "#shared/errors.ts";
import { queryOf } from "#shared/webhook/form.ts";
import { equalText, keysOf } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";

type Handshake = NonNullable<Webhook["handshake"]>;

/**
 * `GET ?hub.mode=subscribe&hub.verify_token=<ours>&hub.challenge=<number>` -> the bare challenge. As plain text that no browser
 * takes for anything else: whoever knows the token could otherwise have us serve a page of theirs.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests
 */
export const metaHandshake: Handshake = (request, secrets) => {
	if (request.method !== "GET") return undefined;
	const query = queryOf(request);
	const token = query.get("hub.verify_token");
	const challenge = query.get("hub.challenge");
	if (query.get("hub.mode") !== "subscribe" || !token || !challenge)
		throw new HandshakeError("no hub.mode, hub.verify_token or hub.challenge");
	const known = keysOf(secrets, "verifyToken");
	if (!known.some((one) => equalText(token, one)))
		throw new SignatureError("signature-mismatch", "hub.verify_token");
	return {
		status: 200,
		headers: {
			"content-type": "text/plain; charset=utf-8",
			"x-content-type-options": "nosniff",
		},
		body: challenge,
	};
};
