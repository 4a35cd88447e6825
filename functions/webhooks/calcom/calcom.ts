import { SignatureError } from "#shared/errors.ts";
import { assertHmac } from "#shared/webhook/verify/hmac.ts";
import { keysOf, type Verify } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";

/**
 * The bare hex HMAC-SHA256 of the body. A webhook that was set up without a secret says so in its place, and proves nothing.
 * No time is signed: duplicates are told by their ids.
 * https://cal.com/docs/developing/guides/automation/webhooks
 */
const verify: Verify = ({ headers, body }, secrets) => {
	const keys = keysOf(secrets, "webhookSecret");
	const signature = headers["x-cal-signature-256"];
	if (!signature || signature === "no-secret-provided")
		throw new SignatureError(
			"missing-signature",
			signature
				? "the webhook has no secret in Cal.com"
				: "no x-cal-signature-256",
		);
	if (!/^[0-9a-f]{64}$/.test(signature))
		throw new SignatureError("malformed-signature", "x-cal-signature-256");
	assertHmac({
		algorithm: "sha256",
		encoding: "hex",
		keys,
		signatures: [signature],
		content: [body],
	});
};

export const calcomWebhook = {
	id: "calcom",
	secret: "calcom",
	methods: ["POST"],
	paths: ["/webhooks/calcom"],
	queue: "appointments",
	verify,
} as const satisfies Webhook;
