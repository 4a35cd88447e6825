import type { Webhook } from "#shared/webhook/webhook.ts";
import { answerCrc } from "./crc.ts";
import { verifyTwitter } from "./verify.ts";

/** Both the Account Activity API and its successor, the X Activity API, call it. https://docs.x.com/x-api/webhooks/introduction */
export const twitterWebhook = {
	id: "twitter",
	secret: "twitter",
	methods: ["GET", "POST"],
	paths: ["/webhooks/twitter", "/api/webhooks/twitter"],
	queue: "social",
	verify: verifyTwitter,
	handshake: answerCrc,
} as const satisfies Webhook;
