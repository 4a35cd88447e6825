import { SignatureError } from "#shared/errors.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { mailgunWebhook } from "../mailgun/mailgun.ts";
import { resendWebhook } from "../resend/resend.ts";
import { sendgridWebhook } from "../sendgrid/sendgrid.ts";
import { sesWebhook } from "../ses/ses.ts";
import { type EmailProvider, keptMarks, providerOf } from "./provider-of.ts";

const webhooks: Readonly<Record<EmailProvider, Webhook>> = {
	sendgrid: sendgridWebhook,
	mailgun: mailgunWebhook,
	resend: resendWebhook,
	ses: sesWebhook,
};

const webhookOf = (
	request: Parameters<typeof providerOf>[0],
): Webhook | undefined => {
	const provider = providerOf(request);
	return provider && webhooks[provider];
};

/** One address for all four, as it is configured at them in the field. Nothing is tried in turn: a request is the one's it looks like, or nobody's. */
export const emailWebhook = {
	id: "email",
	secret: ["sendgrid", "mailgun", "resend", "ses"],
	methods: ["POST"],
	paths: ["/webhooks/email", "/api/webhooks/email"],
	queue: "emails",
	keepHeaders: keptMarks,
	verify: (request, secrets, now) => {
		const webhook = webhookOf(request);
		if (!webhook)
			throw new SignatureError(
				"missing-signature",
				"nothing of SendGrid's, Mailgun's, Resend's or SNS's",
			);
		return webhook.verify(request, secrets, now);
	},
	isDelivery: (request) => webhookOf(request)?.isDelivery?.(request) ?? true,
	answer: (request, context) =>
		webhookOf(request)?.answer?.(request, context) ?? { status: 200 },
	refuse: (request, error) =>
		webhookOf(request)?.refuse?.(request, error) ?? { status: 401 },
} as const satisfies Webhook;
