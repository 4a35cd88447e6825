import { createHmac } from "node:crypto";
import type { Sign } from "#shared/webhook/example.ts";

type Request = Parameters<Sign>[0];

/** A credential of type HMAC, with Vapi's defaults. */
const signedBy = (
	plan: Readonly<Record<string, unknown>>,
	request: Request,
	now: number,
): Request => {
	const text = (name: string, byDefault: string): string =>
		String(plan[name] ?? byDefault);
	const messageId = "msg_2vXk8QdTfRw5Bz";
	const said: Readonly<Record<string, string>> = {
		body: request.body.toString("utf8"),
		timestamp: String(now),
		method: request.method,
		url: request.url,
		"svix-id": messageId,
	};
	const content = text("payloadFormat", "{timestamp}.{body}").replace(
		/\{([a-z-]+)\}/g,
		(whole, name: string) => said[name] ?? whole,
	);
	const secret = text("secret", "");
	const key = plan.secretIsBase64 ? Buffer.from(secret, "base64") : secret;
	const digest = createHmac(text("algorithm", "sha256"), key)
		.update(content)
		.digest(plan.encoding === "base64" ? "base64" : "hex");
	return {
		...request,
		headers: {
			...request.headers,
			[text("timestampHeader", "x-timestamp").toLowerCase()]: String(now),
			[text("messageIdHeader", "svix-id").toLowerCase()]: messageId,
			[text("signatureHeader", "x-signature").toLowerCase()]:
				text("signaturePrefix", "") + digest,
		},
	};
};

/** As Vapi proves itself, by the secret's one way or the other. https://docs.vapi.ai/server-url/server-authentication */
export const sign: Sign = (request, { serverSecret, hmac }, now) => {
	const [secret] = [serverSecret].flat();
	const [plan] = [hmac].flat();
	if (typeof secret === "string")
		return {
			...request,
			headers: { ...request.headers, "x-vapi-secret": secret },
		};
	if (plan === null || typeof plan !== "object")
		throw new Error("The Vapi secret holds neither serverSecret nor hmac");
	return signedBy(Object.fromEntries(Object.entries(plan)), request, now);
};
