import { createHash } from "node:crypto";
import { parse } from "#shared/parse.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { normalizers } from "./normalize.ts";
import { given, toIso } from "./normalize-booking.ts";
import { triggeredOf } from "./payload.ts";
import { Booking, Names } from "./shapes.ts";

export const calcomReader: Reader<"appointments"> = {
	/**
	 * No delivery has an id. The same may happen to a booking twice, but not at the same millisecond; what is no booking's, or does
	 * not say when it was sent, goes by what it says.
	 */
	identify: (delivery) => {
		const { trigger, createdAt, about } = triggeredOf(delivery);
		const { uid, bookingUid, attendeeSeatId } = parse(Names, about);
		const booking = given(uid) ?? given(bookingUid);
		const parts =
			booking && createdAt
				? [trigger, booking, attendeeSeatId, createdAt]
				: [trigger, createHash("sha256").update(delivery.body).digest("hex")];
		return { id: parts.filter((part) => part).join(":"), type: trigger };
	},
	normalize: (delivery) => {
		const { trigger, createdAt, about } = triggeredOf(delivery);
		const normalize = normalizers.get(trigger);
		if (!normalize) return [];
		return normalize(
			parse(Booking, about),
			toIso(createdAt) ?? delivery.receivedAt,
		);
	},
};
