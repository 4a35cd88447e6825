import { createHmac } from "node:crypto";
import type { Sign } from "#shared/webhook/example.ts";

/** Token, and what an earlier signing put beside it. */
const signatureField =
	/"signature":\{"token":"([^"]*)"(?:,"timestamp":"\d*","signature":"[^"]*")?\}/;

/**
 * As Mailgun signs: time and signature join the token in the body. Everything else stays as it is.
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
export const sign: Sign = (request, { webhookSigningKey }, now) => {
	if (typeof webhookSigningKey !== "string")
		throw new Error("The Mailgun secret holds no webhookSigningKey");
	// Byte for byte, whatever stands around it.
	const body = request.body
		.toString("latin1")
		.replace(signatureField, (_, token: string) => {
			const signature = createHmac("sha256", webhookSigningKey)
				.update(`${now}${token}`)
				.digest("hex");
			return `"signature":{"token":"${token}","timestamp":"${now}","signature":"${signature}"}`;
		});
	return { ...request, body: Buffer.from(body, "latin1") };
};
