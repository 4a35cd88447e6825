import type { WebhookRequest } from "#shared/webhook/request.ts";
import { sign } from "../../../functions/webhooks/ses/sign.ts";
import { developmentSecrets } from "../../../lib/local/development-secrets.ts";

export const secret = developmentSecrets("ses") ?? {};
export const [topicArn] = [secret.topicArns].flat();
export const [certificateUrl = ""] = Object.keys(secret.certificates ?? {});
export const pem = String(Object.values(secret.certificates ?? {})[0]);

export const notification = {
	Type: "Notification",
	MessageId: "5f1c0b7e-3a52-4d19-9c88-e07b6a24d3f1",
	TopicArn: topicArn,
	Message: '{"eventType":"Open"}\n',
	Timestamp: "2026-11-20T15:05:00.000Z",
	SignatureVersion: "2",
	Signature: "",
	SigningCertURL: certificateUrl,
};

export const confirmation = {
	...notification,
	Type: "SubscriptionConfirmation",
	Token: "a91c7e3f5b2d8046",
	SubscribeURL: `https://sns.us-east-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${topicArn}&Token=a91c7e3f5b2d8046`,
};

export const posted = (
	message: object,
	headers: WebhookRequest["headers"] = {},
): WebhookRequest => ({
	method: "POST",
	url: "https://hooks.example.com/webhooks/ses",
	headers,
	body: Buffer.from(JSON.stringify(message)),
});

/** As SNS would sign it. */
export const signed = (message: object, headers?: WebhookRequest["headers"]) =>
	sign(posted(message, headers), secret, 0);
