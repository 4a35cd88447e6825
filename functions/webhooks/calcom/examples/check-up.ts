/** Who meets whom in every example, and when. */
export const zoe = {
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

export const created = "cGKfOc3vY9BoQuU4KM6GgY";
export const video = "https://app.cal.com/video";
