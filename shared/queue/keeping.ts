import {
	type Arrival,
	deliveryId,
	expiry,
	isToKeep,
} from "#shared/records/deliveries.ts";
import type { Draft } from "#shared/records/draft.ts";
import { storeEnvelope } from "#shared/records/stored-envelopes.ts";

/** Keeps what came, once, side by side with the transaction that notes it. */
export type Keep = {
	/** Sees from what is stored whether there is anything to keep. */
	readonly plan: (draft: Draft) => void;
	readonly run: () => Promise<void>;
};

/** `message` as it was queued. */
export const keeping = (arrival: Arrival, message: string): Keep => {
	let isNeeded = false;
	let kept: Promise<void> | undefined;
	return {
		plan: (draft) => {
			isNeeded = isToKeep(draft, arrival);
		},
		run: async () => {
			if (!isNeeded) return;
			kept ??= storeEnvelope({
				deliveryId: deliveryId(arrival),
				callId: arrival.callId,
				message,
				expiresAt: expiry(arrival.receivedAt, arrival.keepDays),
			});
			await kept;
		},
	};
};
