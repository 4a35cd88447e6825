import type { AppointmentEvent } from "#shared/events.ts";
import { factsOf, given, statusOf, toIso } from "./normalize-booking.ts";
import type { Booking } from "./shapes.ts";

/**
 * A new booking takes the place of another: `uid` is the new one's, `rescheduleUid` the old one's, and the times that begin with
 * `reschedule` are those it no longer takes place at. When one of several moves with their seat, the others still meet as before.
 */
export const rescheduleEvents = (
	booking: Booking,
	at: string,
): readonly AppointmentEvent[] => {
	const facts = factsOf(booking);
	const reason = given(booking.responses?.rescheduleReason?.value);
	const before = given(booking.rescheduleUid);
	const old = before && `calcom:${before}`;
	const moved: AppointmentEvent = {
		...facts,
		kind: "rescheduled",
		at,
		status: statusOf(booking) ?? "confirmed",
		reason,
	};
	// One who moves within a seated event keeps its id.
	if (!old || old === facts.id) return [moved];
	if (given(booking.attendeeSeatId) !== undefined)
		return [moved, { kind: "changed", id: old, provider: "calcom", at }];
	return [
		{ ...moved, rescheduledFrom: old },
		{
			kind: "rescheduled",
			id: old,
			provider: "calcom",
			at,
			status: "cancelled",
			startsAt: toIso(booking.rescheduleStartTime),
			endsAt: toIso(booking.rescheduleEndTime),
			rescheduledTo: facts.id,
			reason,
		},
	];
};
