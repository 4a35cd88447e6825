import type { Identity } from "#shared/webhook/reader.ts";
import type { Draft } from "./draft.ts";
import type { Item } from "./item.ts";

export type DeliveryState = "applied" | "ignored" | "failed";

/** One delivery in the event log; also the marker that it was applied. */
export type DeliveryItem = Item & {
	/** `<provider>:<its id>`. */
	readonly id: string;
	readonly provider: string;
	readonly webhook: string;
	/** In the provider's words. */
	readonly type: string;
	readonly state: DeliveryState;
	/** When it first came. */
	readonly receivedAt: string;
	readonly appliedAt?: string;
	/** How often the provider has sent it. */
	readonly count: number;
	/** Why it failed. */
	readonly reason?: string;
	readonly firstFailedAt?: string;
	readonly lastFailedAt?: string;
	readonly facts: {
		/** Of the HTTP calls that are in the count the first, whose body is kept, and the latest. */
		readonly callIds: readonly [string, ...string[]];
	};
};

/** What a worker knows of a delivery before it looks into it. */
export type Arrival = Identity & {
	readonly provider: string;
	readonly webhook: string;
	readonly receivedAt: string;
	/** Of the HTTP call that brought it. */
	readonly callId: string;
	readonly keepDays: number;
	/** An operator wants it applied once more. @default false */
	readonly isReplay?: boolean;
};

export const deliveryId = ({ provider, id }: Arrival): string =>
	`${provider}:${id}`;

export const deliveryPk = (id: string): string => `DELIVERY#${id}`;

/** List keys: every provider's deliveries; and those in a state that is worth looking for, which is nearly never. */
export const deliveriesOf = (provider: string): string =>
	`DELIVERY#${provider}`;
export const deliveriesThat = (state: "failed" | "ignored"): string =>
	`DELIVERY#${state}`;

const secondsPerDay = 24 * 60 * 60;

export const expiry = (receivedAt: string, keepDays: number): number =>
	Math.floor(Date.parse(receivedAt) / 1000) + keepDays * secondsPerDay;

/** Whether it is yet to be applied. */
export const isNew = (draft: Draft, arrival: Arrival): boolean => {
	const known = draft.get<DeliveryItem>(deliveryPk(deliveryId(arrival)));
	return !known || known.state === "failed" || arrival.isReplay === true;
};

/**
 * Whether what came is to be kept: only what came first is, so that where a provider signs no body a captured signature cannot put
 * another one in its place. Again, where the call that keeps it may have died before it did.
 */
export const isToKeep = (draft: Draft, arrival: Arrival): boolean => {
	const known = draft.get<DeliveryItem>(deliveryPk(deliveryId(arrival)));
	if (arrival.isReplay) return false;
	return !known || known.facts.callIds[0] === arrival.callId;
};
