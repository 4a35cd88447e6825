import type { AppointmentEvent } from "#shared/events.ts";
import {
	appointmentId,
	factsOf,
	given,
	statusOf,
	toIso,
} from "./normalize-booking.ts";
import { rescheduleEvents } from "./normalize-reschedule.ts";
import type { Booking } from "./shapes.ts";

export type Normalize = (
	booking: Booking,
	at: string,
) => readonly AppointmentEvent[];

type Status = AppointmentEvent["status"];

const becomes =
	(kind: AppointmentEvent["kind"], status?: Status): Normalize =>
	(booking, at) => [
		{
			...factsOf(booking),
			kind,
			at,
			status: status ?? statusOf(booking),
			reason: given(booking.rejectionReason),
		},
	];

/** When one of several gives up a seat, the others still meet; the payload then lists only the one who does not. */
const cancelled: Normalize = (booking, at) => {
	const { attendeeSeatId, attendees, cancellationReason } = booking;
	const { attendees: people, ...facts } = factsOf(booking);
	const isSeat =
		given(attendeeSeatId) !== undefined ||
		attendees?.some(({ bookingId }) => bookingId);
	if (isSeat) return [{ ...facts, kind: "changed", at }];
	return [
		{
			...facts,
			attendees: people,
			kind: "cancelled",
			at,
			status: "cancelled",
			reason: given(cancellationReason),
		},
	];
};

/** The host marks who did not come, or takes that back. */
const noShowUpdated: Normalize = (booking, at) => {
	const isNoShow = booking.attendees?.some(({ noShow }) => noShow) ?? false;
	return [
		{
			kind: isNoShow ? "no-show" : "changed",
			id: appointmentId(booking),
			provider: "calcom",
			at,
			isNoShow,
			reason: given(booking.message),
		},
	];
};

/** Seen by Cal.com's own video rooms. That a host stayed away is nothing the guest did. */
const absent =
	(kind: "no-show" | "changed"): Normalize =>
	(booking, at) => [
		{
			kind,
			id: appointmentId(booking),
			provider: "calcom",
			at,
			isNoShow: kind === "no-show" ? true : undefined,
			reason: given(booking.message),
		},
	];

/** Sent when it is time, as written when it was booked: `createdAt` is that time, and who has joined since is not in it. */
const meeting =
	(kind: "started" | "ended"): Normalize =>
	(booking, at) => {
		const { startTime, endTime } = booking;
		const booked = factsOf(booking);
		return [
			{ ...booked, kind, at, status: statusOf(booking) },
			{
				kind,
				id: booked.id,
				provider: booked.provider,
				at: toIso(kind === "started" ? startTime : endTime) ?? at,
				status: kind === "ended" ? "completed" : undefined,
			},
		];
	};

/** https://cal.com/docs/developing/guides/automation/webhooks */
export const normalizers: ReadonlyMap<string, Normalize> = new Map([
	["BOOKING_REQUESTED", becomes("requested", "pending")],
	[
		"BOOKING_CREATED",
		(booking, at) =>
			becomes("created", statusOf(booking) ?? "confirmed")(booking, at),
	],
	["BOOKING_RESCHEDULED", rescheduleEvents],
	["BOOKING_CANCELLED", cancelled],
	["BOOKING_REJECTED", becomes("rejected", "rejected")],
	["BOOKING_PAYMENT_INITIATED", becomes("changed")],
	["BOOKING_PAID", becomes("paid")],
	["BOOKING_NO_SHOW_UPDATED", noShowUpdated],
	["AFTER_GUESTS_CAL_VIDEO_NO_SHOW", absent("no-show")],
	["AFTER_HOSTS_CAL_VIDEO_NO_SHOW", absent("changed")],
	["MEETING_STARTED", meeting("started")],
	["MEETING_ENDED", meeting("ended")],
]);
