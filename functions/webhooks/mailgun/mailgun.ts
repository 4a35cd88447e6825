import { SignatureError } from "#shared/errors.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { verifyMailgun } from "./verify.ts";

/** https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks */
export const mailgunWebhook = {
	id: "mailgun",
	secret: "mailgun",
	methods: ["POST"],
	paths: ["/webhooks/mailgun"],
	queue: "emails",
	verify: verifyMailgun,
	/** 406 ends Mailgun's attempts. While no key is put yet, that would lose what a key proves an hour later. */
	refuse: (_, error) => ({
		status:
			error instanceof SignatureError && error.reason === "no-secret"
				? 401
				: 406,
	}),
} as const satisfies Webhook;
