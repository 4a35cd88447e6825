import type { PaymentEvent } from "#shared/events.ts";
import { contactIdIn } from "./customer-handles.ts";
import type { Draft } from "./draft.ts";
import { meetCustomer } from "./meet-customer.ts";
import { mergePayment, type PaymentItem, paymentPk } from "./payments.ts";

/** Money came, or comes regularly. */
const paying = ["paid", "succeeded", "active", "trialing", "past_due"];

export const applyPayment = (
	draft: Draft,
	event: PaymentEvent,
	defaultCountry: string,
): void => {
	const isCustomer = paying.includes(event.status);
	meetCustomer(draft, event, { isCustomer }, defaultCountry);
	draft.put(
		mergePayment(
			draft.get<PaymentItem>(paymentPk(event.id)),
			event,
			contactIdIn(event.customer, defaultCountry),
		),
	);
};
