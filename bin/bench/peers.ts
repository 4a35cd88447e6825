import { EventWebhook } from "@sendgrid/eventwebhook";
import { verifySignature } from "@vonage/jwt";
import { validateV3Signature } from "plivo/dist/utils/v3Security.js";
import { Webhook as StandardWebhook } from "standardwebhooks";
import Stripe from "stripe";
import { Webhook as SvixWebhook } from "svix";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { type Secret, strings } from "#shared/webhook/verify/verify.ts";
import type { Run } from "./compare.ts";
import { shopifyPeer } from "./shopify-peer.ts";
import { snsPeer } from "./sns-peer.ts";

/** The provider's own verifier over one request, used as its documentation shows. */
export type Peer = {
	readonly packageName: string;
	readonly verify: Run;
};

type MakePeer = (
	request: WebhookRequest,
	secret: Secret,
) => Peer | Promise<Peer> | undefined;

const textOf = (field: unknown): string => strings(field)[0] ?? "";

const paramsOf = ({ body }: WebhookRequest): Record<string, string> =>
	Object.fromEntries(new URLSearchParams(body.toString("utf8")));

const stripe: MakePeer = ({ headers, body }, { webhookSecret }) => ({
	packageName: "stripe",
	verify: () =>
		Stripe.webhooks.constructEvent(
			body,
			headers["stripe-signature"] ?? "",
			textOf(webhookSecret),
		),
});

const twilio: MakePeer = (request, { authToken }) => ({
	packageName: "twilio",
	verify: () =>
		validateRequest(
			textOf(authToken),
			request.headers["x-twilio-signature"] ?? "",
			request.url,
			paramsOf(request),
		),
});

const plivo: MakePeer = (request, { authToken }) => {
	const { method, url, headers } = request;
	const nonce = headers["x-plivo-signature-v3-nonce"];
	const signature = headers["x-plivo-signature-v3"];
	if (!nonce || !signature) return undefined;
	return {
		packageName: "plivo",
		verify: () =>
			validateV3Signature(
				method,
				url,
				nonce,
				textOf(authToken),
				signature,
				paramsOf(request),
			),
	};
};

const standardWebhooks: MakePeer = ({ headers, body }, { webhookSecret }) => {
	const webhook = new StandardWebhook(textOf(webhookSecret));
	return {
		packageName: "standardwebhooks",
		verify: () => webhook.verify(body.toString("utf8"), { ...headers }),
	};
};

const resend: MakePeer = ({ headers, body }, { webhookSecret }) => {
	const webhook = new SvixWebhook(textOf(webhookSecret));
	return {
		packageName: "svix",
		verify: () => webhook.verify(body.toString("utf8"), { ...headers }),
	};
};

const sendgrid: MakePeer = ({ headers, body }, { verificationKeys }) => {
	const webhook = new EventWebhook();
	const key = webhook.convertPublicKeyToECDSA(textOf(verificationKeys));
	return {
		packageName: "@sendgrid/eventwebhook",
		verify: () =>
			webhook.verifySignature(
				key,
				body,
				headers["x-twilio-email-event-webhook-signature"] ?? "",
				headers["x-twilio-email-event-webhook-timestamp"] ?? "",
			),
	};
};

const vonage: MakePeer = ({ headers }, { signatureSecret }) => {
	const token = headers.authorization?.replace(/^Bearer /, "");
	if (!token) return undefined;
	return {
		packageName: "@vonage/jwt",
		verify: () => verifySignature(token, textOf(signatureSecret)),
	};
};

const shopify: MakePeer = (request, { apiSecret }) =>
	shopifyPeer(request, textOf(apiSecret));

const ses: MakePeer = (request, { developmentSigningKey }) =>
	snsPeer(request, textOf(developmentSigningKey));

const peers: Readonly<Record<string, MakePeer>> = {
	stripe,
	twilio,
	plivo,
	test: standardWebhooks,
	resend,
	sendgrid,
	vonage,
	shopify,
	ses,
};

/** Undefined where the provider publishes no verifier, or none for this kind of request. */
export const peerOf = (
	provider: string,
	request: WebhookRequest,
	secret: Secret,
): Peer | Promise<Peer> | undefined => peers[provider]?.(request, secret);
