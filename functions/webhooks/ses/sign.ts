import { sign as signBytes } from "node:crypto";
import type { Sign } from "#shared/webhook/example.ts";

/** https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html, step 4 and 5 */
const namesByType: Readonly<Record<string, readonly string[]>> = {
	Notification: [
		"Message",
		"MessageId",
		"Subject",
		"Timestamp",
		"TopicArn",
		"Type",
	],
	SubscriptionConfirmation: [
		"Message",
		"MessageId",
		"SubscribeURL",
		"Timestamp",
		"Token",
		"TopicArn",
		"Type",
	],
	UnsubscribeConfirmation: [
		"Message",
		"MessageId",
		"SubscribeURL",
		"Timestamp",
		"Token",
		"TopicArn",
		"Type",
	],
};

const parsed = (text: string): Record<string, unknown> | undefined => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

/** Undefined for what SNS would not send. */
const signatureOf = (text: string, privateKey: string): string | undefined => {
	const message = parsed(text);
	const names = namesByType[String(message?.Type)];
	if (!message || !names) return undefined;
	const content = names
		.filter((name) => message[name] !== undefined && message[name] !== null)
		.map((name) => `${name}\n${message[name]}\n`)
		.join("");
	const digest = message.SignatureVersion === "2" ? "sha256" : "sha1";
	return signBytes(digest, Buffer.from(content), privateKey).toString("base64");
};

/** As SNS signs a message, with the key that only a development secret has. What cannot be signed stays as it is. */
export const sign: Sign = (request, { developmentSigningKey }) => {
	if (typeof developmentSigningKey !== "string")
		throw new Error("The SES secret holds no developmentSigningKey");
	const { body } = request;
	const signature = signatureOf(body.toString("utf8"), developmentSigningKey);
	if (signature === undefined) return request;
	// Byte for byte, whatever stands around it.
	const signed = body
		.toString("latin1")
		.replace(
			/"Signature"(\s*):(\s*)"[^"]*"/,
			(_, before: string, after: string) =>
				`"Signature"${before}:${after}"${signature}"`,
		);
	return { ...request, body: Buffer.from(signed, "latin1") };
};
