import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"Standard Webhooks as Svix sends them (`svix-id`, `svix-timestamp`, `svix-signature`), fresh within 5 minutes both ways.",
	stored:
		"What became of every mail at every recipient; bounced, complaining and unsubscribed addresses as suppressions.",
	secret: "Webhooks > the webhook > Signing secret: webhookSecret (whsec_...)",
	webhooks: {
		resend: {
			where: "Webhooks > Add webhook > Endpoint URL",
			events: [
				"email.sent",
				"email.scheduled",
				"email.delivered",
				"email.delivery_delayed",
				"email.opened",
				"email.clicked",
				"email.bounced",
				"email.complained",
				"email.failed",
				"email.suppressed",
				"contact.created",
				"contact.updated",
				"suppression.added",
				"suppression.removed",
			],
		},
	},
	notes: [
		"A delivery is known by `svix-id`: `email_id` names the message, which many deliveries are about.",
		"Of a mail to several, Resend does not say whom an event is about: it is told of each, no address is ended by a bounce, each by a complaint.",
		"A suppression says which address bounced or complained, and that stays. One made by hand is lifted when it is removed, an audience that was left when the contact is subscribed again; neither lifts the other.",
	],
	unconfirmed: ["Bounces of 2023 have no type: they end no address."],
};
