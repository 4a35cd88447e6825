import { checkUp, created, video } from "./check-up.ts";
import { recorded } from "./recorded.ts";

const moved = "99yYKkD9BIBcfqHZN3cxq5";
const asked = "dHLgPd4wZ0CpRvV5LN7HhZ";
const paid = "eIMhQe5xA1DqSwW6MO8IiA";

const atItsNewTime = {
	...checkUp,
	id: `calcom:${moved}`,
	startsAt: "2026-11-26T16:00:00.000Z",
	endsAt: "2026-11-26T16:30:00.000Z",
} as const;

export const bookingExamples = [
	recorded("BOOKING_CREATED", {
		ids: [created],
		id: `BOOKING_CREATED:${created}:2026-11-20T15:03:20.538Z`,
		events: [
			{
				...checkUp,
				kind: "created",
				id: `calcom:${created}`,
				at: "2026-11-20T15:03:20.538Z",
				status: "confirmed",
				location: `${video}/${created}`,
			},
		],
	}),
	// The new booking, and the one it takes the place of, at the time it no longer takes place.
	recorded("BOOKING_RESCHEDULED", {
		ids: [moved],
		id: `BOOKING_RESCHEDULED:${moved}:2026-11-20T15:04:00.909Z`,
		events: [
			{
				...atItsNewTime,
				kind: "rescheduled",
				at: "2026-11-20T15:04:00.909Z",
				status: "confirmed",
				location: `${video}/${moved}`,
				rescheduledFrom: `calcom:${created}`,
				reason: "Running late",
			},
			{
				kind: "rescheduled",
				id: `calcom:${created}`,
				provider: "calcom",
				at: "2026-11-20T15:04:00.909Z",
				status: "cancelled",
				startsAt: checkUp.startsAt,
				endsAt: checkUp.endsAt,
				rescheduledTo: `calcom:${moved}`,
				reason: "Running late",
			},
		],
	}),
	recorded("BOOKING_CANCELLED", {
		ids: [moved],
		id: `BOOKING_CANCELLED:${moved}:2026-11-20T15:04:40.975Z`,
		events: [
			{
				...atItsNewTime,
				kind: "cancelled",
				at: "2026-11-20T15:04:40.975Z",
				status: "cancelled",
				location: "integrations:daily",
				reason: "Something came up",
			},
		],
	}),
	recorded("BOOKING_REQUESTED", {
		ids: [asked],
		id: `BOOKING_REQUESTED:${asked}:2026-11-20T15:02:10.120Z`,
		events: [
			{
				...checkUp,
				kind: "requested",
				id: `calcom:${asked}`,
				at: "2026-11-20T15:02:10.120Z",
				status: "pending",
				location: "attendeeInPerson",
			},
		],
	}),
	recorded("BOOKING_REJECTED", {
		ids: [asked],
		id: `BOOKING_REJECTED:${asked}:2026-11-20T15:04:44.001Z`,
		events: [
			{
				...checkUp,
				kind: "rejected",
				id: `calcom:${asked}`,
				at: "2026-11-20T15:04:44.001Z",
				status: "rejected",
				location: "attendeeInPerson",
				reason: "We are closed that day",
			},
		],
	}),
	recorded("BOOKING_PAID", {
		ids: [paid],
		id: `BOOKING_PAID:${paid}:2026-11-20T15:04:12.300Z`,
		events: [
			{
				...checkUp,
				kind: "paid",
				id: `calcom:${paid}`,
				at: "2026-11-20T15:04:12.300Z",
				status: "confirmed",
				location: `${video}/${created}`,
			},
		],
	}),
];
