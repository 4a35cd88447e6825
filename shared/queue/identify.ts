import { createHash } from "node:crypto";
import type { QueueName } from "#shared/events.ts";
import type { Delivery, Identity, Reader } from "#shared/webhook/reader.ts";

type Identified = Identity & {
	/** Why the delivery does not say who it is. */
	readonly failure?: unknown;
};

/** A delivery that does not say who it is goes by what it says, so that it too can be found, and is one however often it comes. */
export const identify = <Q extends QueueName>(
	reader: Reader<Q>,
	delivery: Delivery,
): Identified => {
	try {
		return reader.identify(delivery);
	} catch (failure) {
		const digest = createHash("sha256")
			.update(delivery.query)
			.update("\n")
			.update(delivery.body)
			.digest("hex");
		return { id: `sha256:${digest}`, type: "unknown", failure };
	}
};
