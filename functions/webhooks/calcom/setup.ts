import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme: "HMAC-SHA256 over the body, hex (`X-Cal-Signature-256`).",
	stored:
		"Appointments with attendees, times, status and what they were moved from; who booked as a contact.",
	secret: "The Secret typed in when the webhook is made: webhookSecret",
	webhooks: {
		calcom: {
			where: "Settings > Developer > Webhooks > New",
			events: [
				"Booking created",
				"Booking rescheduled",
				"Booking cancelled",
				"Booking rejected",
				"Booking requested",
				"Booking paid",
				"Booking no-show updated",
				"Meeting started",
				"Meeting ended",
			],
		},
	},
	notes: [
		"A webhook without a secret is refused: Cal.com then signs nothing.",
		"Leave the payload template as it is: another shape cannot be read and is recorded as such.",
	],
	unconfirmed: [
		"No time is signed: a captured request is the same delivery again and changes nothing.",
		"When the last attendee of a shared booking moves their seat away, Cal.com ends that booking without a word: here it stays as it was.",
		"Whether cal.com tries again after an error: compare with its list of bookings after an outage.",
	],
};
