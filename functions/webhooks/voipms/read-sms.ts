import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { readCallback } from "./sms-callback.ts";
import { isWebhook, readWebhook } from "./sms-webhook.ts";

/** A text in either of the two ways that VoIP.ms tells of it. */
export type Sms = {
	/** In the provider's words. */
	readonly type: string;
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly text: string;
	/** URLs. */
	readonly media: readonly string[];
	/** ISO 8601 UTC, where the delivery says so. */
	readonly at?: string;
	/** Only what somebody wrote to us is of use. */
	readonly isReceived: boolean;
};

const read = (delivery: Delivery): Sms =>
	isWebhook(delivery) ? readWebhook(delivery) : readCallback(delivery);

export const smsReader: Reader<"messages"> = {
	identify: (delivery) => {
		const { id, type, isReceived } = read(delivery);
		// What becomes of a text later is another delivery about the same text.
		return { id: `sms:${id}${isReceived ? "" : `:${type}`}`, type };
	},
	normalize: (delivery) => {
		const { id, from, to, text, media, at, isReceived } = read(delivery);
		if (!isReceived) return [];
		return [
			{
				kind: "received",
				id: `voipms:${id}`,
				provider: "voipms",
				at: at ?? delivery.receivedAt,
				direction: "inbound",
				from,
				to,
				status: "received",
				text,
				media: media.map((url) => ({ url })),
			},
		];
	},
};
