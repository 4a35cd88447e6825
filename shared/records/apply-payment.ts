import { toEmailAddress } from "#shared/email-address.ts";
import type { Customer, PaymentEvent } from "#shared/events.ts";
import { toE164 } from "#shared/phone.ts";
import type { Handle } from "./contacts.ts";
import type { Draft } from "./draft.ts";
import { meetContact } from "./meet-contact.ts";
import type { Weighed } from "./merge.ts";
import { mergePayment, type PaymentItem, paymentPk } from "./payments.ts";

/** The surest first: the provider's own customer, then what the customer typed. */
const handlesOf = (
	{ id, email, phone }: Customer,
	defaultCountry: string,
): Handle[] => {
	const found = {
		customer: id,
		email: toEmailAddress(email),
		phone: toE164(phone, defaultCountry),
	};
	return (["customer", "email", "phone"] as const).flatMap((kind) => {
		const value = found[kind];
		return value ? [{ kind, value }] : [];
	});
};

const sureness: Readonly<Record<Handle["kind"], number>> = {
	phone: 0,
	email: 1,
	customer: 2,
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
