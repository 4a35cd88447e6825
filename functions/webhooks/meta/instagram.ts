import type { Webhook } from "#shared/webhook/webhook.ts";
import { metaHandshake } from "./handshake.ts";
import { verifyMeta } from "./verify.ts";

/** Comments, mentions and messages of professional accounts. https://developers.facebook.com/docs/instagram-platform/webhooks */
export const instagramWebhook = {
	id: "instagram",
	secret: "meta",
	methods: ["GET", "POST"],
	paths: ["/webhooks/instagram"],
	queue: "social",
	verify: verifyMeta,
	handshake: metaHandshake,
} as const satisfies Webhook;
