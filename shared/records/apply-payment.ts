import type { PaymentEvent } from "#shared/events.ts";
import { contactIdIn, handlesOf } from "./customer-handles.ts";
import type { Draft } from "./draft.ts";
import { meetContact } from "./meet-contact.ts";
import { mergePayment, type PaymentItem, paymentPk } from "./payments.ts";

/** Money came, or comes regularly. */
const paying = ["paid", "succeeded", "active", "trialing", "past_due"];

const meetPayer = (
	draft: Draft,
	{ customer, at, provider, status }: PaymentEvent,
	defaultCountry: string,
): void => {
	const [first, ...others] = handlesOf(customer, defaultCountry);
	if (first)
		meetContact(draft, {
			handles: [first, ...others],
			at,
			provider,
			name: customer.name,
			isCustomer: paying.includes(status),
		});
};

export const applyPayment = (
	draft: Draft,
	event: PaymentEvent,
	defaultCountry: string,
): void => {
	meetPayer(draft, event, defaultCountry);
	draft.put(
		mergePayment(
			draft.get<PaymentItem>(paymentPk(event.id)),
			event,
			contactIdIn(event.customer, defaultCountry),
		),
	);
};
