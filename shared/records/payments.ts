import type {
	ChargeEvent,
	InvoiceEvent,
	PaymentEvent,
	SubscriptionEvent,
} from "#shared/events.ts";
import { type Item, sortKey } from "./item.ts";
import {
	greatest,
	least,
	mergeFields,
	type Weighed,
	type Weights,
	weightiest,
} from "./merge.ts";
import { inTimelineOf } from "./timeline.ts";

type Facts = {
	readonly weights: Weights;
	/** Order of the latest event, whether or not it changed anything. */
	readonly latest?: string;
	/** As the provider says; without it the record is as old as the first event. */
	readonly createdAt?: string;
	/** The contact that the surest handle names. */
	readonly contact?: Weighed<string>;
};

type ItemOf<E extends PaymentEvent> = Item &
	Omit<E, "order" | "changed" | "at" | "customer" | "createdAt"> & {
		/** Record id of the customer. */
		readonly customer?: string;
		readonly contactId?: string;
		readonly createdAt: string;
		readonly updatedAt: string;
		readonly facts: Facts;
	};

export type SubscriptionItem = ItemOf<SubscriptionEvent>;
export type InvoiceItem = ItemOf<InvoiceEvent>;
export type ChargeItem = ItemOf<ChargeEvent>;
export type PaymentItem = SubscriptionItem | InvoiceItem | ChargeItem;

export const paymentPk = (id: string): string => `PAYMENT#${id}`;
export const allSubscriptions = "SUBSCRIPTION";
/** Invoices and payments: whatever moved money, or failed to. */
export const allPayments = "PAYMENT";

const noFacts: Facts = { weights: {} };

/** A state that none of the others ever leads back to. */
const beginnings = ["incomplete"];

/** States in the order in which they outdo each other; those that are not named are outdone by time alone. */
const progress: Readonly<Record<PaymentEvent["kind"], readonly string[]>> = {
	subscription: ["incomplete_expired", "canceled"],
	invoice: ["open", "failed", "uncollectible", "void", "paid"],
	payment: ["processing", "failed", "canceled", "succeeded"],
};

const progressOf = ({ kind, status }: PaymentEvent): number =>
	beginnings.includes(status) ? 0 : progress[kind].indexOf(status) + 2;

/** By progress, then by when it happened: no failure that comes late takes a success back, nothing revives a cancellation. */
const weightOf =
	(event: PaymentEvent) =>
	(name: string): string => {
		const { order, changed } = event;
		const isChange = changed?.facts.includes(name);
		return `${progressOf(event)}#${isChange ? changed?.order : order}`;
	};

/** What is known not to be is left out of the record; its weight stays. */
const withoutNulls = (fields: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== null),
	);

/** Adds to a record what an event knows of it. Any order of its events ends in the same item. */
export const mergePayment = (
	known: PaymentItem | undefined,
	event: PaymentEvent,
	contact?: Weighed<string>,
): PaymentItem => {
	const { id, kind, provider, order, changed, at, customer, ...rest } = event;
	const { createdAt: made, ...said } = rest;
	const { facts, ...before } = known ?? { facts: noFacts };
	const { fields, weights } = mergeFields<Record<string, unknown>>(
		{ fields: before, weights: facts.weights },
		{ ...said, customer: customer.id, updatedAt: at },
		weightOf(event),
	);
	const madeAt = least(facts.createdAt, made);
	const createdAt = madeAt ?? least(known?.createdAt, at) ?? at;
	const believed = weightiest(facts.contact, contact);
	const list = kind === "subscription" ? allSubscriptions : allPayments;
	return {
		...withoutNulls(fields),
		pk: paymentPk(id),
		id,
		kind,
		provider,
		createdAt,
		kindKey: list,
		sort: sortKey(createdAt, id),
		...inTimelineOf(believed?.value),
		facts: {
			weights,
			latest: greatest(facts.latest, order),
			createdAt: madeAt,
			contact: believed,
		},
		// Every field of the item was put by an event of this kind or stands above.
	} as PaymentItem;
};
