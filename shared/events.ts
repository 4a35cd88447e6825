/**
 * The normal forms: what happened in our words, one type per queue. A provider's normalizer writes them, a worker applies them.
 * Every event is a set of facts; it leaves out what its delivery does not say. Times are ISO 8601 UTC, money is in minor units.
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
	readonly status: "completed" | "failed";
};

export type Money = { readonly amount: number; readonly currency: string };

/** Facts about one call. */
export type CallEvent = {
	readonly kind:
		| "incoming"
		| "status"
		| "forwarded"
		| "recording"
		| "transcription";
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
	readonly cost?: Money;
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
	readonly from: string;
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
	/** Orders the deliveries of one record: event time, then the provider's own event id where times tie. */
	readonly order: string;
	readonly customer: Customer;
	readonly amount?: number;
	readonly currency?: string;
};

export type SubscriptionEvent = PaymentFacts & {
	readonly kind: "subscription";
	readonly status: string;
	readonly plan?: string;
	readonly interval?: string;
	readonly startedAt?: string;
	readonly currentPeriodStart?: string;
	readonly currentPeriodEnd?: string;
	readonly cancelAt?: string;
	readonly canceledAt?: string;
	readonly endedAt?: string;
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

/** The queues, and what travels through each. */
export type Events = {
	readonly calls: CallEvent;
	readonly messages: MessageEvent;
	readonly payments: PaymentEvent;
};

export type QueueName = keyof Events;

export const queueNames = [
	"calls",
	"messages",
	"payments",
] as const satisfies readonly QueueName[];
