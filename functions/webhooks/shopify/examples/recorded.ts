import { readFileSync } from "node:fs";
import type { CommerceEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

type Recorded = {
	/** Of what happened in the shop; the same over all its subscriptions. */
	readonly eventId: string;
	readonly webhookId: string;
	readonly events?: readonly CommerceEvent[];
};

export const triggeredAt = "2026-11-20T15:04:55.337217904Z";

const bodyOf = (name: string): string =>
	readFileSync(
		new URL(`./${name.replaceAll("/", ".")}.body`, import.meta.url),
		"utf8",
	);

/** `<topic>.body`, slashes as points. What follows an `@` in a name tells it from others of its topic. */
export const recorded = (
	name: string,
	{ eventId, webhookId, events = [] }: Recorded,
): Example => {
	const topic = name.replace(/@.*$/, "");
	return {
		webhook: "shopify",
		name,
		method: "POST",
		headers: {
			"content-type": "application/json",
			"user-agent": "Shopify-Captain-Hook",
			"x-shopify-api-version": "2026-07",
			"x-shopify-event-id": eventId,
			"x-shopify-shop-domain": "harbor-lane.myshopify.com",
			"x-shopify-topic": topic,
			"x-shopify-triggered-at": triggeredAt,
			"x-shopify-webhook-id": webhookId,
		},
		body: bodyOf(name.replace("@", ".")),
		ids: [eventId, webhookId],
		becomes: { identity: { id: `${eventId}:${topic}`, type: topic }, events },
	};
};

/** As the newer Events are sent: other header names, and of the object only what changed. */
export const recordedEvent = (
	topic: string,
	{ eventId, webhookId }: Recorded,
): Example => ({
	webhook: "shopify",
	name: topic,
	method: "POST",
	headers: {
		"content-type": "application/json",
		"shopify-action": "update",
		"shopify-api-version": "unstable",
		"shopify-event-id": eventId,
		"shopify-handle": "price-watch",
		"shopify-resource-id": "gid://shopify/Product/798143220785303033",
		"shopify-shop-domain": "harbor-lane.myshopify.com",
		"shopify-topic": topic,
		"shopify-triggered-at": triggeredAt,
		"shopify-webhook-id": webhookId,
	},
	body: bodyOf(topic),
	ids: [eventId, webhookId],
	becomes: { identity: { id: `${eventId}:${topic}`, type: topic }, events: [] },
});
