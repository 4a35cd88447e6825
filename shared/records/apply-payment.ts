import type { PaymentEvent } from "#shared/events.ts";
import type { Handle } from "./contacts.ts";
import { handlesOf } from "./customer-handles.ts";
import type { Draft } from "./draft.ts";
import { meetContact } from "./meet-contact.ts";
import type { Weighed } from "./merge.ts";
import { mergePayment, type PaymentItem, paymentPk } from "./payments.ts";

const sureness: Readonly<Record<Handle["kind"], number>> = {
	social: 0,
	phone: 1,
	email: 2,
	customer: 3,
};

/** Money came, or comes regularly. */
const paying = ["paid", "succeeded", "active", "trialing", "past_due"];

const contactOf = (
	draft: Draft,
	{ customer, at, provider, status }: PaymentEvent,
	defaultCountry: string,
): Weighed<string> | undefined => {
	const [first, ...others] = handlesOf(customer, defaultCountry);
	if (!first) return undefined;
	const value = meetContact(draft, {
		handles: [first, ...others],
		at,
		source: provider,
		name: customer.name,
		isCustomer: paying.includes(status),
	});
	return { weight: sureness[first.kind], value };
};

export const applyPayment = (
	draft: Draft,
	event: PaymentEvent,
	defaultCountry: string,
): void =>
	draft.put(
		mergePayment(
			draft.get<PaymentItem>(paymentPk(event.id)),
			event,
			contactOf(draft, event, defaultCountry),
		),
	);
