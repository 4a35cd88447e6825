import type { Webhook } from "#shared/webhook/webhook.ts";
import { metaHandshake } from "./handshake.ts";
import { verifyMeta } from "./verify.ts";

/** Comments, posts, mentions, reactions and messages of pages. https://developers.facebook.com/docs/graph-api/webhooks/reference/page */
export const facebookWebhook = {
	id: "facebook",
	secret: "meta",
	methods: ["GET", "POST"],
	paths: ["/webhooks/facebook", "/api/webhooks/facebook"],
	queue: "social",
	verify: verifyMeta,
	handshake: metaHandshake,
} as const satisfies Webhook;
