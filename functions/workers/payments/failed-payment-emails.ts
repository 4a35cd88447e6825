import { toEmailAddress } from "#shared/email-address.ts";
import type {
	ChargeEvent,
	InvoiceEvent,
	PaymentEvent,
} from "#shared/events.ts";
import { writeMoney } from "#shared/money.ts";
import type { EmailEffect } from "#shared/outbox/effect.ts";
import {
	contactIdOf,
	contactPk,
	type HandleItem,
} from "#shared/records/contacts.ts";
import type { Draft } from "#shared/records/draft.ts";

type Failed = InvoiceEvent | ChargeEvent;

/** An invoice tells of its own failure; its payment intent and its checkout then say the same a second time. */
const tellsOfFailure = (event: PaymentEvent): event is Failed =>
	event.kind !== "subscription" &&
	event.status === "failed" &&
	(event.kind === "invoice" ? event.failure !== undefined : !event.invoiceId);

const amountOf = ({ amount, currency }: Failed): string =>
	amount === undefined || currency === undefined
		? "your payment"
		: writeMoney({ amount, currency });

/**
 * Every attempt is a failure of its own; a repeated delivery is not. Where attempts are not counted one mail a day will do: a
 * checkout and its payment both tell of the same failure, and whoever tries one card after the other knows already.
 */
const attemptOf = ({ id, failure, at }: Failed): string =>
	`${id}:${failure?.attempt ?? at.slice(0, "yyyy-mm-dd".length)}`;

const customerAddress = (
	{ customer }: Failed,
	draft: Draft,
): string | undefined => {
	if (customer.email || !customer.id) return toEmailAddress(customer.email);
	const id = contactIdOf({ kind: "customer", value: customer.id });
	const { links = [] } = draft.get<HandleItem>(contactPk(id)) ?? {};
	return links
		.find((link) => link.startsWith("email:"))
		?.slice("email:".length);
};

const toCustomer = (event: Failed, to: string): EmailEffect => ({
	id: `payment-failed:${attemptOf(event)}:customer`,
	kind: "email",
	to,
	subject: `Your payment of ${amountOf(event)} did not go through`,
	text: [
		`We could not collect ${amountOf(event)}${event.kind === "invoice" && event.number ? ` for invoice ${event.number}` : ""}.`,
		event.failure?.payUrl
			? `You can pay here: ${event.failure.payUrl}`
			: "Please check your payment method.",
		event.failure?.nextAttemptAt
			? `We will try again on ${event.failure.nextAttemptAt.slice(0, 10)}.`
			: "",
	]
		.filter((line) => line !== "")
		.join("\n\n"),
});

const toOperator = (event: Failed, to: string): EmailEffect => ({
	id: `payment-failed:${attemptOf(event)}:operator`,
	kind: "email",
	to,
	subject: `Payment failed: ${amountOf(event)} (${event.id})`,
	text: [
		`${event.id} failed${event.failure?.attempt ? ` at attempt ${event.failure.attempt}` : ""}.`,
		`Customer: ${event.customer.id ?? "unknown"}`,
		`Reason: ${event.failure?.reason ?? "not given"}`,
		`Next attempt: ${event.failure?.nextAttemptAt ?? "none planned"}`,
	].join("\n"),
});

/** The customer and the stage's operator hear of it, once for each attempt. */
export const failedPaymentEmails = (
	event: PaymentEvent,
	draft: Draft,
	operator: string,
): readonly EmailEffect[] => {
	if (!tellsOfFailure(event)) return [];
	const customer = customerAddress(event, draft);
	return [
		...(customer ? [toCustomer(event, customer)] : []),
		toOperator(event, operator),
	];
};
