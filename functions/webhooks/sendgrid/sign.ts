import { createPrivateKey, sign as signBytes } from "node:crypto";
import type { Sign } from "#shared/webhook/example.ts";

const signatures = new Map<string, string>();

/** Every ECDSA signature of the same bytes is another one. Here each is made once: the same request stays the same. */
const signatureOf = (content: Buffer, privateKey: string): string => {
	const name = `${privateKey} ${content.toString("base64")}`;
	const signature =
		signatures.get(name) ??
		signBytes("sha256", content, {
			key: createPrivateKey({
				key: Buffer.from(privateKey, "base64"),
				format: "der",
				type: "pkcs8",
			}),
			dsaEncoding: "der",
		}).toString("base64");
	signatures.set(name, signature);
	return signature;
};

/**
 * As SendGrid signs, with the private half that only a development secret has.
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 */
export const sign: Sign = (request, { developmentPrivateKey }, now) => {
	if (typeof developmentPrivateKey !== "string")
		throw new Error("The SendGrid secret holds no developmentPrivateKey");
	const content = Buffer.concat([Buffer.from(String(now)), request.body]);
	return {
		...request,
		headers: {
			...request.headers,
			"x-twilio-email-event-webhook-timestamp": String(now),
			"x-twilio-email-event-webhook-signature": signatureOf(
				content,
				developmentPrivateKey,
			),
		},
	};
};
