import { recorded, said } from "./recorded.ts";

const bounced = {
	kind: "bounced",
	at: "2026-11-20T14:20:01.904Z",
	eventId: "0100019a3e5c80aa-1b7d93f4-6c02-4e58-b9a1-d3f85e60c472-000000",
	isPermanent: true,
} as const;

export const failureExamples = [
	// Two of the three recipients.
	recorded("Bounce", "2fa91425-cb00-4853-9d2c-67eda13ffe79", [
		said({
			...bounced,
			to: "gone@example.net",
			detail: "General: smtp; 550 5.1.1 user unknown",
		}),
		said({ ...bounced, to: "left@example.net", detail: "General" }),
	]),
	recorded("Bounce.transient", "244caf9c-4dab-4481-b253-edc618187993", [
		said({
			kind: "bounced",
			at: "2026-11-20T14:20:01.990Z",
			eventId: "0100019a3e5c80bb-7e41a2c9-0d35-4f6b-8213-ac97e5b1406d-000000",
			to: "full@example.net",
			detail: "MailboxFull: smtp; 452 4.2.2 mailbox full",
		}),
	]),
	recorded("Reject", "73f778aa-f6fa-4db8-a56a-bd72fb710734", [
		said({
			kind: "failed",
			at: "2026-11-20T14:20:00.123Z",
			eventId: "Reject",
			detail: "Bad content",
		}),
	]),
	recorded("Rendering Failure", "a66b0d38-9d95-447e-bd29-9753a7677796", [
		said({
			kind: "failed",
			at: "2026-11-20T14:20:00.123Z",
			eventId: "Rendering Failure",
			detail: "Attribute 'firstName' is not present in the rendering data.",
		}),
	]),
	recorded("DeliveryDelay", "d4ea65d0-03d7-4684-9f85-58a628518867", [
		said({
			kind: "delayed",
			at: "2026-11-20T14:50:40.095Z",
			eventId: "DeliveryDelay:2026-11-20T14:50:40.095Z",
			detail:
				"TransientCommunicationFailure: smtp; 421 4.4.1 Unable to connect to remote host",
		}),
	]),
];
