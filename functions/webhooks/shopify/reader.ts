import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import type { CommerceEvent } from "#shared/events.ts";
import { parseJsonLossless } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { shopifyHeader } from "./headers.ts";
import {
	customerEvents,
	dataRequestEvents,
	redactEvents,
} from "./normalize-customer.ts";
import { orderEvents } from "./normalize-order.ts";
import { deletedProductEvents, productEvents } from "./normalize-product.ts";
import {
	Bare,
	Customer,
	DataRequest,
	DeletedProduct,
	Order,
	Product,
	RedactRequest,
} from "./shapes.ts";
import { type Triggered, triggeredOf } from "./triggered.ts";

type Normalize = (
	payload: unknown,
	triggered: Triggered,
) => readonly CommerceEvent[];

const reading =
	<T>(
		schema: z.ZodMiniType<T>,
		events: (object: T, triggered: Triggered) => readonly CommerceEvent[],
	): Normalize =>
	(payload, triggered) =>
		events(parse(schema, payload), triggered);

/** A body that says neither what it is of nor anything else is that of any deletion: under another topic it makes nothing. */
const describing =
	(normalize: Normalize): Normalize =>
	(payload, triggered) =>
		Bare.safeParse(payload).success ? [] : normalize(payload, triggered);

const product = describing(reading(Product, productEvents));
const order = describing(reading(Order, orderEvents));
const customer = describing(reading(Customer, customerEvents));

/** https://shopify.dev/docs/api/webhooks */
const normalizers = new Map<string, Normalize>([
	["products/create", product],
	["products/update", product],
	["products/delete", reading(DeletedProduct, deletedProductEvents)],
	["orders/create", order],
	["orders/updated", order],
	["orders/paid", order],
	["orders/cancelled", order],
	["orders/fulfilled", order],
	["orders/partially_fulfilled", order],
	["customers/create", customer],
	["customers/update", customer],
	["customers/enable", customer],
	["customers/disable", customer],
	["customers/data_request", reading(DataRequest, dataRequestEvents)],
	["customers/redact", reading(RedactRequest, redactEvents)],
]);

/**
 * The topic stands in a header only, and headers are not signed. It is believed as far as the payload bears it out: an object's
 * global id names its type.
 */
const topicOf = (delivery: Delivery): string => {
	const topic = shopifyHeader(delivery, "topic");
	if (!topic) throw new MalformedError("no x-shopify-topic");
	return topic;
};

export const shopifyReader: Reader<"commerce"> = {
	/**
	 * By headers, though they are not signed: a body is the object as it is now, and the same for every topic and occasion that it
	 * is sent for. An event has one id over all its subscriptions. A replay under another id finds records that know better.
	 */
	identify: (delivery) => {
		const id =
			shopifyHeader(delivery, "event-id") ??
			shopifyHeader(delivery, "webhook-id");
		if (!id) throw new MalformedError("no x-shopify-event-id or -webhook-id");
		const topic = topicOf(delivery);
		return { id: `${id}:${topic}`, type: topic };
	},
	normalize: (delivery) => {
		const normalize = normalizers.get(topicOf(delivery));
		if (!normalize) return [];
		return normalize(
			parseJsonLossless(z.unknown(), delivery.body.toString("utf8")),
			triggeredOf(delivery),
		);
	},
};
