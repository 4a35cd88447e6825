import { writeMoney } from "#shared/money.ts";
import type { CallItem } from "./calls.ts";
import type { Item } from "./item.ts";
import type { MessageItem } from "./messages.ts";
import type { PaymentItem } from "./payments.ts";

/** What happened between a contact and the business: a view of the record that `ref` names. */
export type Interaction = {
	readonly id: string;
	readonly contactId?: string;
	readonly type: "call" | "sms" | "payment";
	readonly direction?: "inbound" | "outbound";
	readonly provider: string;
	readonly occurredAt: string;
	readonly summary: string;
	readonly ref: string;
};

/** Interaction type -> the list that its records are in. */
export const interactionLists: Readonly<Record<Interaction["type"], string>> = {
	call: "CALL",
	sms: "MESSAGE",
	payment: "PAYMENT",
};

const ofCall = (call: CallItem) => ({
	type: "call" as const,
	direction: call.direction,
	occurredAt: call.startedAt,
	summary: [
		call.direction ?? "",
		"call",
		call.outcome ?? call.status ?? "",
		call.durationSeconds ? `(${call.durationSeconds} s)` : "",
	]
		.filter((word) => word !== "")
		.join(" "),
});

const ofMessage = (message: MessageItem) => ({
	type: "sms" as const,
	direction: message.direction,
	occurredAt: message.sentAt,
	summary:
		message.text?.slice(0, 160) ||
		(message.media.length > 0
			? `${message.media.length} media`
			: `message ${message.status}`),
});

const ofPayment = ({
	kind,
	status,
	amount,
	currency,
	createdAt,
}: PaymentItem) => ({
	type: "payment" as const,
	direction: "inbound" as const,
	occurredAt: createdAt,
	summary:
		amount === undefined || currency === undefined
			? `${kind} ${status}`
			: `${kind} ${status}: ${writeMoney({ amount, currency })}`,
});

type Source = (CallItem | MessageItem | PaymentItem) & Item;

const viewOf = (item: Source) => {
	if (item.pk.startsWith("CALL#")) return ofCall(item as CallItem);
	if (item.pk.startsWith("MESSAGE#")) return ofMessage(item as MessageItem);
	return ofPayment(item as PaymentItem);
};

export const toInteraction = (item: Source): Interaction => ({
	...viewOf(item),
	id: item.id,
	contactId: item.contactId,
	provider: item.provider,
	ref: item.id,
});
