import { SignatureError } from "#shared/errors.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { assertHmac } from "#shared/webhook/verify/hmac.ts";
import {
	assertFresh,
	keysOf,
	type Verify,
} from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";

/** Stripe signs every attempt anew, so a retry days later is as fresh as the first. */
const toleranceSeconds = 5 * 60;

/** `t=<seconds>,v1=<hex>[,v1=<hex>...][,v0=<hex>]`: the values of one of those names. `v0` proves nothing. */
const fields = ({ headers }: WebhookRequest, name: "t" | "v1"): string[] =>
	(headers["stripe-signature"] ?? "")
		.split(",")
		.map((field) => field.trim().split("="))
		.flatMap(([key, value]) => (key === name && value ? [value] : []));

/** The whole secret is the key, its `whsec_` included. https://docs.stripe.com/webhooks/signature */
const verify: Verify = (request, secrets, now) => {
	const keys = keysOf(secrets, "webhookSecret").filter(
		// The prefix alone is a placeholder that anybody can guess.
		(key) => key.trim() !== "whsec_",
	);
	if (keys.length === 0) throw new SignatureError("no-secret");
	if (!request.headers["stripe-signature"])
		throw new SignatureError("missing-signature", "no stripe-signature");
	const [timestamp = "", ...others] = fields(request, "t");
	if (others.length > 0 || !/^\d+$/.test(timestamp))
		throw new SignatureError("malformed-signature", "timestamp");
	assertFresh(Number(timestamp), now, toleranceSeconds);
	assertHmac({
		algorithm: "sha256",
		encoding: "hex",
		keys,
		signatures: fields(request, "v1"),
		content: [`${timestamp}.`, request.body],
	});
};

export const stripeWebhook = {
	id: "stripe",
	secret: "stripe",
	methods: ["POST"],
	paths: ["/webhooks/stripe", "/api/webhooks/stripe"],
	queue: "payments",
	verify,
} as const satisfies Webhook;
