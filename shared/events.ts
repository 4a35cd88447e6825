/**
 * The normal forms: what happened in our words, one type per queue. A provider's normalizer writes them, a worker applies them.
 * Every event is a set of facts; it leaves out what its delivery does not say. Times are ISO 8601 UTC, money is in the minor units
 * of ISO 4217.
 */

export type CallStatus =
	| "queued"
	| "ringing"
	| "in-progress"
	| "completed"
	| "busy"
	| "no-answer"
	| "canceled"
	| "failed";

export type CallOutcome = "answered" | "missed" | "voicemail" | "abandoned";

export type Direction = "inbound" | "outbound";

export type Recording = {
	readonly id: string;
	readonly url?: string;
	readonly status: "in-progress" | "completed" | "absent" | "failed";
	readonly startedAt?: string;
	readonly durationSeconds?: number;
};

export type Transcription = {
	readonly id?: string;
	readonly text?: string;
	/** Where the text is, for those who may read it there, when the provider does not send it. */
	readonly url?: string;
	readonly status: "completed" | "failed";
};

/** What a caller asked to be passed on. */
export type TakenMessage = { readonly at: string; readonly text: string };

export type Money = { readonly amount: number; readonly currency: string };

/** Facts about one call. */
export type CallEvent = {
	readonly kind:
		| "incoming"
		| "status"
		| "forwarded"
		| "recording"
		| "transcription"
		/** All there is to say, once the call is over. */
		| "report";
	/** Record id, `<provider>:<its id>`. */
	readonly id: string;
	readonly provider: string;
	/** When it happened; when it was received where the provider does not say. */
	readonly at: string;
	readonly direction?: Direction;
	readonly from?: string;
	readonly to?: string;
	readonly callerName?: string;
	readonly status?: CallStatus;
	readonly outcome?: CallOutcome;
	readonly startedAt?: string;
	readonly answeredAt?: string;
	readonly endedAt?: string;
	readonly durationSeconds?: number;
	readonly source?: string;
	readonly recording?: Recording;
	readonly transcription?: Transcription;
	/** In any order: the record has each text once. */
	readonly takenMessages?: readonly TakenMessage[];
	readonly cost?: Money;
	/** Who or what spoke with the caller. */
	readonly agent?: string;
	/** How the provider or its user judges the call. */
	readonly disposition?: string;
	readonly summary?: string;
	readonly tags?: readonly string[];
	readonly note?: string;
	/** Orders what may still change, as names, recording or tags do, where `at` does not: later in the call's life is greater. */
	readonly stage?: number;
};

export type MessageStatus =
	| "received"
	| "queued"
	| "sending"
	| "sent"
	| "delivered"
	| "undelivered"
	| "failed"
	| "read";

export type Media = { readonly url: string; readonly contentType?: string };

/** Facts about one text message. */
export type MessageEvent = {
	readonly kind: "received" | "status";
	readonly id: string;
	readonly provider: string;
	readonly at: string;
	readonly direction: Direction;
	/** Left out while the provider has not chosen a number to send from. */
	readonly from?: string;
	readonly to: string;
	readonly status: MessageStatus;
	readonly text?: string;
	readonly media?: readonly Media[];
	readonly segments?: number;
	readonly errorCode?: string;
	/** The sender's consent changed; the provider has answered that already. */
	readonly optOut?: boolean;
};

export type Customer = {
	/** Record id, `stripe:cus_...`. */
	readonly id?: string;
	readonly email?: string;
	readonly phone?: string;
	readonly name?: string;
};

type PaymentFacts = {
	readonly id: string;
	readonly provider: string;
	readonly at: string;
	/** Orders the deliveries of one record: event time, then what tells those of one time apart. As text, later is greater. */
	readonly order: string;
	/** When the provider made what it is about: the same in all of its events. */
	readonly createdAt?: string;
	/** What the event is about: these facts it changed, the others it repeats. With an order of their own, at most as late as the next. */
	readonly changed?: {
		readonly facts: readonly string[];
		readonly order: string;
	};
	readonly customer: Customer;
	readonly amount?: number;
	readonly currency?: string;
	/** What the business wrote beside it, such as the wallet that a payment refills. The names are its own. */
	readonly metadata?: Readonly<Record<string, string>>;
};

export type SubscriptionEvent = PaymentFacts & {
	readonly kind: "subscription";
	readonly status: string;
	readonly plan?: string;
	readonly interval?: string;
	readonly startedAt?: string;
	readonly currentPeriodStart?: string;
	readonly currentPeriodEnd?: string;
	/** `null`: not, or no longer. */
	readonly cancelAt?: string | null;
	readonly canceledAt?: string | null;
	readonly endedAt?: string | null;
};

/** Why money did not come, and what the provider does next. */
export type PaymentFailure = {
	readonly reason?: string;
	readonly attempt?: number;
	readonly nextAttemptAt?: string;
	/** Where the customer can pay. */
	readonly payUrl?: string;
};

export type InvoiceEvent = PaymentFacts & {
	readonly kind: "invoice";
	readonly status: "open" | "failed" | "paid" | "void" | "uncollectible";
	readonly number?: string;
	readonly subscriptionId?: string;
	readonly paymentId?: string;
	readonly failure?: PaymentFailure;
};

export type ChargeEvent = PaymentFacts & {
	readonly kind: "payment";
	readonly status: "processing" | "failed" | "canceled" | "succeeded";
	readonly description?: string;
	readonly invoiceId?: string;
	readonly failure?: PaymentFailure;
};

export type PaymentEvent = SubscriptionEvent | InvoiceEvent | ChargeEvent;

/** What became of one e-mail at one recipient. */
export type EmailEvent = {
	readonly kind:
		| "sent"
		| "delivered"
		| "opened"
		| "clicked"
		| "bounced"
		| "spam_report"
		| "failed"
		| "delayed"
		| "unsubscribed"
		| "resubscribed";
	/** Record id: `<provider>:<the message's id>`. */
	readonly id: string;
	readonly provider: string;
	readonly at: string;
	/** The provider's id of this event: tells a repetition from a second opening. */
	readonly eventId: string;
	readonly to: string;
	readonly detail?: string;
	/** The address must not be written to again: a hard bounce, not a full mailbox. */
	readonly isPermanent?: boolean;
	/** Opened or clicked by a program (a prefetch, a scanner), not by a person. */
	readonly isMachine?: boolean;
	/** Which of several lists they left or came back to. @default every mail */
	readonly list?: string;
};

export type Attendee = {
	readonly name?: string;
	readonly email?: string;
	readonly phone?: string;
	readonly timeZone?: string;
};

/** Facts about one appointment. */
export type AppointmentEvent = {
	readonly kind:
		| "requested"
		| "created"
		| "rescheduled"
		| "cancelled"
		| "rejected"
		| "paid"
		| "no-show"
		| "started"
		| "ended"
		| "changed";
	readonly id: string;
	readonly provider: string;
	readonly at: string;
	readonly status?:
		| "pending"
		| "confirmed"
		| "cancelled"
		| "rejected"
		| "completed";
	/** Whether the guest stayed away; may be taken back. */
	readonly isNoShow?: boolean;
	readonly title?: string;
	readonly startsAt?: string;
	readonly endsAt?: string;
	readonly timeZone?: string;
	readonly location?: string;
	readonly organizer?: Attendee;
	readonly attendees?: readonly Attendee[];
	/** Record id of the appointment that this one takes the place of. */
	readonly rescheduledFrom?: string;
	/** Record id of the one that takes its place: it is cancelled because it was moved. */
	readonly rescheduledTo?: string;
	readonly reason?: string;
};

type CommerceFacts = {
	readonly id: string;
	readonly provider: string;
	/** When the shop last changed it. */
	readonly at: string;
};

type ShopObjectFacts = CommerceFacts & {
	/** Orders what is told of one `at`, since shops date changes by the second. As text, later is greater; empty where nobody says. */
	readonly order: string;
};

export type ProductEvent = ShopObjectFacts & {
	readonly kind: "product";
	readonly status: "active" | "draft" | "archived" | "deleted";
	readonly title?: string;
	readonly vendor?: string;
	readonly productType?: string;
	readonly handle?: string;
	readonly tags?: readonly string[];
	readonly price?: Money;
	/** As the shop writes it, where it does not say in which currency: its own. */
	readonly priceText?: string;
	readonly variants?: readonly {
		readonly id: string;
		readonly title?: string;
		readonly sku?: string;
		readonly price?: Money;
		readonly priceText?: string;
	}[];
};

export type OrderEvent = ShopObjectFacts & {
	readonly kind: "order";
	readonly name?: string;
	readonly customer: Customer;
	/** The shop's words: paid, pending, refunded, voided... */
	readonly financialStatus?: string;
	readonly fulfillmentStatus?: string;
	readonly amount?: number;
	readonly currency?: string;
	readonly createdAt?: string;
	readonly cancelledAt?: string;
	readonly lines?: readonly {
		readonly productId?: string;
		readonly title: string;
		readonly quantity: number;
		readonly price?: Money;
	}[];
};

export type ShopCustomerEvent = CommerceFacts & {
	readonly kind: "customer";
	readonly customer: Customer;
	readonly tags?: readonly string[];
	/** The shop asks to forget this person. */
	readonly isRedacted?: boolean;
};

export type CommerceEvent = ProductEvent | OrderEvent | ShopCustomerEvent;

/** One comment, mention, message or reaction on a social network, by somebody else than us. */
export type SocialEvent = {
	readonly kind:
		| "comment"
		| "mention"
		| "message"
		| "reaction"
		| "follow"
		| "post";
	readonly id: string;
	/** The network: `facebook`, `instagram`, `twitter`. */
	readonly provider: string;
	readonly at: string;
	/** What they did to it. */
	readonly verb: "added" | "edited" | "removed";
	/** Left out where the network does not say who it was. */
	readonly from?: {
		readonly id: string;
		readonly name?: string;
		readonly username?: string;
	};
	/** The account of ours that it concerns. */
	readonly account: string;
	readonly text?: string;
	readonly url?: string;
	/** What it answers or is about, in the network's ids. */
	readonly about?: string;
	readonly media?: readonly Media[];
};

/** The queues, and what travels through each. */
export type Events = {
	readonly calls: CallEvent;
	readonly messages: MessageEvent;
	readonly emails: EmailEvent;
	readonly payments: PaymentEvent;
	readonly appointments: AppointmentEvent;
	readonly commerce: CommerceEvent;
	readonly social: SocialEvent;
};

export type QueueName = keyof Events;

export const queueNames = [
	"calls",
	"messages",
	"emails",
	"payments",
	"appointments",
	"commerce",
	"social",
] as const satisfies readonly QueueName[];
