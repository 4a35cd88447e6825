import { createHmac } from "node:crypto";
import { HandshakeError, SignatureError } from "#shared/errors.ts";
import { queryOf } from "#shared/webhook/form.ts";
import { keysOf } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";

type Handshake = NonNullable<Webhook["handshake"]>;

/**
 * `GET ?crc_token=<token>` -> `{"response_token":"sha256=<base64>"}`, asked for again and again. Whoever asks gets an HMAC under
 * the key that also signs deliveries, so nothing is signed here that could be one: those have a brace.
 * https://docs.x.com/x-api/webhooks/introduction#challenge-response-check-crc
 */
export const answerCrc: Handshake = (request, secrets) => {
	if (request.method !== "GET") return undefined;
	// A plus sign that was not escaped reads as a space; no token has one.
	const token = queryOf(request).get("crc_token")?.replaceAll(" ", "+");
	if (!token || token.includes("{")) throw new HandshakeError("no crc_token");
	const [key] = keysOf(secrets, "consumerSecret");
	if (key === undefined) throw new SignatureError("no-secret");
	const hmac = createHmac("sha256", key).update(token).digest("base64");
	return {
		status: 200,
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ response_token: `sha256=${hmac}` }),
	};
};
