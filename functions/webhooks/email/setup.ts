import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"As SendGrid, Mailgun, Resend or SNS, told apart by what only each of them sends, and then as that one only.",
	stored: "As each of them, under its name.",
	secret: "None of its own: those of sendgrid, mailgun, resend and ses",
	webhooks: {
		email: {
			where:
				"Where an address for all is configured already; else each has its own",
		},
	},
	notes: [
		"A delivery that comes here and to the provider's own webhook is one.",
		"The marks: SendGrid's signature header or a list, `svix-id`, `x-amz-sns-message-type`, an object with `signature` and `event-data`.",
	],
};
