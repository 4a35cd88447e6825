import type { Delivery } from "#shared/webhook/reader.ts";
import { toIso } from "./fields.ts";
import { shopifyHeader } from "./headers.ts";

/** When Shopify triggered a delivery. Not signed: it dates what has no date of its own, and orders what has the same. */
export type Triggered = {
	readonly at: string;
	/** To the nanosecond, as a text that sorts by time; empty where Shopify does not say. */
	readonly order: string;
};

const orderOf = (triggeredAt: string): string => {
	const [, second, fraction = "", zone] =
		/^([\d-]{10}T[\d:]{8})(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(triggeredAt) ??
		[];
	const utc = toIso(second && `${second}${zone}`);
	if (!utc) return "";
	const nanoseconds = fraction.padEnd(9, "0").slice(0, 9);
	return `${utc.slice(0, "yyyy-mm-ddThh:mm:ss".length)}.${nanoseconds}Z`;
};

/** From a header that Shopify repeats unchanged when it tries again. */
export const triggeredOf = (delivery: Delivery): Triggered => {
	const triggeredAt = shopifyHeader(delivery, "triggered-at") ?? "";
	return {
		at: toIso(triggeredAt) ?? delivery.receivedAt,
		order: orderOf(triggeredAt),
	};
};
