import { checkUp, created, video, zoe } from "./check-up.ts";
import { recorded } from "./recorded.ts";

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
