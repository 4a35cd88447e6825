import { writeMoney } from "#shared/money.ts";
import type { AppointmentItem } from "./appointments.ts";
import type { CallItem } from "./calls.ts";
import type { OrderItem } from "./commerce.ts";
import type { EmailItem } from "./emails.ts";
import type { MessageItem } from "./messages.ts";
import type { PaymentItem } from "./payments.ts";
import type { SocialItem } from "./social.ts";

export type InteractionType =
	| "call"
	| "sms"
	| "email"
	| "social"
	| "appointment"
	| "payment"
	| "order";

/** What happened between a contact and the business: a view of the record that `ref` names. */
export type Interaction = {
	readonly id: string;
	readonly contactId?: string;
	readonly type: InteractionType;
	/** Left out where the provider does not say it of a call. */
	readonly direction?: "inbound" | "outbound";
	readonly provider: string;
	readonly occurredAt: string;
	readonly summary: string;
	readonly ref: string;
};

/** Interaction type -> the list that its records are in. */
export const interactionLists: Readonly<Record<InteractionType, string>> = {
	call: "CALL",
	sms: "MESSAGE",
	email: "EMAIL",
	social: "SOCIAL",
	appointment: "APPOINTMENT",
	payment: "PAYMENT",
	order: "ORDER",
};

/** Any record that stands in a timeline. */
export type TimelineItem =
	| CallItem
	| MessageItem
	| EmailItem
	| SocialItem
	| AppointmentItem
	| PaymentItem
	| OrderItem;

type View = Pick<Interaction, "type" | "direction" | "occurredAt" | "summary">;

const words = (...parts: readonly (string | undefined)[]): string =>
	parts.filter((part) => part).join(" ");

const ofCall = (call: CallItem): View => ({
	type: "call",
	direction: call.direction,
	occurredAt: call.startedAt,
	summary: words(
		call.direction,
		"call",
		call.outcome ?? call.status,
		call.durationSeconds ? `(${call.durationSeconds} s)` : undefined,
	),
});

const ofMessage = (message: MessageItem): View => ({
	type: "sms",
	direction: message.direction,
	occurredAt: message.sentAt,
	summary:
		message.text?.slice(0, 160) ||
		(message.media.length > 0
			? `${message.media.length} media`
			: `message ${message.status}`),
});

const ofEmail = ({ state, sentAt }: EmailItem): View => ({
	type: "email",
	direction: "outbound",
	occurredAt: sentAt,
	summary: words("email", state),
});

const ofSocial = ({ kind, text, createdAt }: SocialItem): View => ({
	type: "social",
	direction: "inbound",
	occurredAt: createdAt,
	summary: text?.slice(0, 160) || kind,
});

const ofAppointment = (appointment: AppointmentItem): View => ({
	type: "appointment",
	direction: "inbound",
	occurredAt: appointment.startsAt ?? appointment.updatedAt,
	summary: words(appointment.title ?? "appointment", appointment.status),
});

const ofMoney = (
	type: "payment" | "order",
	item: PaymentItem | OrderItem,
	status: string | undefined,
): View => {
	const { kind, amount, currency, createdAt } = item;
	const money =
		amount === undefined || currency === undefined
			? undefined
			: writeMoney({ amount, currency });
	return {
		type,
		direction: "inbound",
		occurredAt: createdAt,
		summary: words(kind, status, money),
	};
};

/** Kind of item, the first part of its key -> how it looks in a timeline. */
const views: Readonly<Record<string, (item: never) => View>> = {
	CALL: ofCall,
	MESSAGE: ofMessage,
	EMAIL: ofEmail,
	SOCIAL: ofSocial,
	APPOINTMENT: ofAppointment,
	PAYMENT: (item: PaymentItem) => ofMoney("payment", item, item.status),
	ORDER: (item: OrderItem) => ofMoney("order", item, item.financialStatus),
};

export const toInteraction = (item: TimelineItem): Interaction => {
	const [kind = "", ...rest] = item.pk.split("#");
	const view = views[kind];
	if (!view) throw new Error("an item in a timeline has no view");
	return {
		...view(item as never),
		// Of one mail to several people each has its own.
		id: rest.join("#"),
		contactId: item.contactId,
		provider: item.provider,
		ref: item.id,
	};
};
