import { recorded } from "./recorded.ts";

const zoe = {
	name: "Zoë Marsh",
	email: "zoe.marsh@example.com",
	phone: "+12075550133",
	timeZone: "America/Chicago",
};

export const checkUp = {
	provider: "calcom",
	title: "Check-up between Harbor Lane Dental and Zoë Marsh",
	startsAt: "2026-11-25T14:30:00.000Z",
	endsAt: "2026-11-25T15:00:00.000Z",
	timeZone: "America/New_York",
	organizer: {
		name: "Harbor Lane Dental",
		email: "front@harborlane.example",
		timeZone: "America/New_York",
	},
	attendees: [zoe],
} as const;

const created = "cGKfOc3vY9BoQuU4KM6GgY";
const moved = "99yYKkD9BIBcfqHZN3cxq5";
const asked = "dHLgPd4wZ0CpRvV5LN7HhZ";
const paid = "eIMhQe5xA1DqSwW6MO8IiA";
const video = "https://app.cal.com/video";

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

const group = "fJNiRf6yB2ErTxX7NP9JjB";
const seat = "0d3f6a51-7c2e-4b98-a1c4-5e9d20b8f7a6";

const groupInfo = {
	...checkUp,
	id: `calcom:${group}`,
	title: "Group info between Harbor Lane Dental and Zoë Marsh",
	location: `${video}/${created}`,
} as const;

/** Several people share one booking. */
export const seatExamples = [
	recorded("BOOKING_CREATED.seat", {
		ids: [group, seat],
		id: `BOOKING_CREATED:${group}:${seat}:2026-11-20T15:03:40.100Z`,
		events: [
			{
				...groupInfo,
				kind: "created",
				at: "2026-11-20T15:03:40.100Z",
				status: "confirmed",
				attendees: [
					zoe,
					{
						name: "Ike Moreau",
						email: "ike@example.com",
						timeZone: "America/Chicago",
					},
				],
			},
		],
	}),
	// One of them does not come; the others do.
	recorded("BOOKING_CANCELLED.seat", {
		ids: [group],
		id: `BOOKING_CANCELLED:${group}:2026-11-20T15:04:20.200Z`,
		events: [
			{
				kind: "changed",
				id: groupInfo.id,
				provider: "calcom",
				at: "2026-11-20T15:04:20.200Z",
				title: groupInfo.title,
				startsAt: groupInfo.startsAt,
				endsAt: groupInfo.endsAt,
				timeZone: groupInfo.timeZone,
				location: groupInfo.location,
				organizer: groupInfo.organizer,
			},
		],
	}),
];
