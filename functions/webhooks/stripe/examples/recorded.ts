import { readFileSync } from "node:fs";
import type { PaymentEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

/** `name.body`, as Stripe wrote it. What follows an `@` in a name is the API version it was written in. */
export const recorded = (
	name: string,
	eventId: string,
	...events: readonly PaymentEvent[]
): Example => ({
	webhook: "stripe",
	name,
	method: "POST",
	headers: {
		"content-type": "application/json; charset=utf-8",
		"user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
	},
	body: readFileSync(new URL(`./${name}.body`, import.meta.url), "utf8"),
	ids: [eventId],
	becomes: {
		identity: { id: eventId, type: name.replace(/@.*$/, "") },
		events,
	},
});
