import { checkUp } from "./check-up.ts";
import { recorded } from "./recorded.ts";

const uid = "hLPkTh8aD4GtVzZ9PR1LlD";
const absent = "gKOjSg7zC3FsUyY8OQ0KkC";
const alone = "iMQlUi9bE5HuWaA0QS2MmE";

const itself = { id: `calcom:${uid}`, provider: "calcom" } as const;
const bookedAt = "2026-11-14T09:12:33.412Z";

const meeting = {
	...checkUp,
	...itself,
	startsAt: "2026-11-20T14:30:00.000Z",
	endsAt: "2026-11-20T15:00:00.000Z",
	location: `https://app.cal.com/video/${uid}`,
	attendees: [
		{
			name: "Zoë Marsh",
			email: "zoe.marsh@example.com",
			timeZone: "America/Chicago",
		},
	],
} as const;

/** Flat: what is elsewhere in `payload` stands beside the trigger, and `createdAt` is when it was booked. */
export const meetingExamples = [
	recorded("MEETING_STARTED", {
		ids: [uid],
		id: `MEETING_STARTED:${uid}:${bookedAt}`,
		events: [
			{ ...meeting, kind: "started", at: bookedAt, status: "confirmed" },
			{ ...itself, kind: "started", at: "2026-11-20T14:30:00.000Z" },
		],
	}),
	recorded("MEETING_ENDED", {
		ids: [uid],
		id: `MEETING_ENDED:${uid}:${bookedAt}`,
		events: [
			{ ...meeting, kind: "ended", at: bookedAt, status: "confirmed" },
			{
				...itself,
				kind: "ended",
				at: "2026-11-20T15:00:00.000Z",
				status: "completed",
			},
		],
	}),
	recorded("BOOKING_NO_SHOW_UPDATED", {
		ids: [absent],
		id: `BOOKING_NO_SHOW_UPDATED:${absent}:2026-11-20T15:04:30.777Z`,
		events: [
			{
				kind: "no-show",
				id: `calcom:${absent}`,
				provider: "calcom",
				at: "2026-11-20T15:04:30.777Z",
				isNoShow: true,
				reason: "zoe.marsh@example.com marked as no-show",
			},
		],
	}),
	recorded("AFTER_GUESTS_CAL_VIDEO_NO_SHOW", {
		ids: [alone],
		id: `AFTER_GUESTS_CAL_VIDEO_NO_SHOW:${alone}:2026-11-20T15:00:09.410Z`,
		events: [
			{
				kind: "no-show",
				id: `calcom:${alone}`,
				provider: "calcom",
				at: "2026-11-20T15:00:09.410Z",
				isNoShow: true,
				reason: "Guest with email zoe.marsh@example.com didn't join the call",
			},
		],
	}),
	// What is no appointment's, and the test that Cal.com's settings page sends.
	recorded("PING", {
		ids: ["2026-11-20T15:01:00.538Z"],
		id: "PING:1a03fda2ea3413ce1a8c73e15a2c7b074ec79027673aaccae629fa7a4ebc0b90",
	}),
	recorded("FORM_SUBMITTED", {
		ids: ["0f6a7c1e-2b93-4d58-9a40-7e1c5b82d3f9"],
		id: "FORM_SUBMITTED:99c3a35908e47a74c09fd1a677a796b851545f0bddf4c5fa3c69e1cd1d415c38",
	}),
	recorded("RECORDING_READY", {
		ids: [uid],
		id: `RECORDING_READY:${uid}:2026-11-20T15:04:52.100Z`,
	}),
];
