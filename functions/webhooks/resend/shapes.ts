import * as z from "zod/mini";

const text = z.catch(z.optional(z.string()), undefined);

export const ResendEvent = z.object({
	type: z.string(),
	/** When it happened; the one in `data` is the message's. */
	created_at: z.string(),
	data: z.unknown(),
});

/** https://resend.com/docs/webhooks/event-types */
export const EmailData = z.object({
	email_id: z.string(),
	to: z.array(z.string()).check(z.minLength(1)),
	/** Payloads of 2023 say neither type nor subtype. */
	bounce: z.catch(
		z.optional(z.object({ type: text, message: text })),
		undefined,
	),
	click: z.catch(z.optional(z.object({ link: text })), undefined),
	failed: z.catch(z.optional(z.object({ reason: text })), undefined),
	suppressed: z.catch(z.optional(z.object({ message: text })), undefined),
});

export const ContactData = z.object({
	id: z.string(),
	email: z.string(),
	unsubscribed: z.boolean(),
	audience_id: text,
});

export const SuppressionData = z.object({
	id: z.string(),
	email: z.string(),
	/** `bounce`, `complaint` or `manual`. */
	origin: text,
});
