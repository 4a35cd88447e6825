import type { Example } from "#shared/webhook/example.ts";

/** `phone:+1585…`, `email:…`, `customer:stripe:cus_…`: what a person is known by. */
export type Handle = `${"phone" | "email" | "customer"}:${string}`;

/** What the delivery says of a field of a record; of several sayings the one of the highest rank must stand in the end. */
export type Claim = {
	/** Key of the record's item. */
	readonly record: string;
	/** With dots into it: `recording.id`. */
	readonly field: string;
	readonly value: unknown;
	readonly rank: number;
};

/** All that must follow from a delivery, in the words of whoever sent it. */
export type Claims = {
	/** Keys of the items that must be there. */
	readonly records: readonly string[];
	readonly fields: readonly Claim[];
	/** Handles of one person. */
	readonly people: readonly (readonly Handle[])[];
	/** In whose timeline a record stands. */
	readonly timeline: readonly {
		readonly record: string;
		readonly handle: Handle;
	}[];
	/** Who has paid. */
	readonly customers: readonly Handle[];
	/** Who wants no more texts. */
	readonly optedOut: readonly Handle[];
	/** The numbers whose conversation holds a message. */
	readonly conversations: readonly {
		readonly record: string;
		readonly ours: string;
		readonly theirs: string;
	}[];
	/** Mails that are sent because of it, each to `to` and with `about` in its subject. */
	readonly mails: readonly { readonly to: string; readonly about: string }[];
};

export const nothing: Claims = {
	records: [],
	fields: [],
	people: [],
	timeline: [],
	customers: [],
	optedOut: [],
	conversations: [],
	mails: [],
};

/** What a delivery's own record must say. */
export type ExpectedDelivery = {
	/** `<provider>:<its id>`. */
	readonly id: string;
	readonly type: string;
	readonly state: "applied" | "ignored" | "failed";
	/** Part of why it failed. */
	readonly reason?: string;
};

/** One delivery to be sent, once or more often. */
export type Planned = {
	readonly kind: "genuine" | "poison" | "forged";
	readonly provider: string;
	/** Id of the webhook. */
	readonly webhook: string;
	readonly request: Pick<Example, "method" | "query" | "headers" | "body">;
	/** Nothing for what queues nothing. */
	readonly delivery?: ExpectedDelivery;
	readonly claims: Claims;
};
