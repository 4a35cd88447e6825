import * as z from "zod/mini";

/** A mail as the emulator holds it and its viewer shows it; `at` is epoch seconds. */
export const mailSchema = z.object({
	messageId: z.string(),
	from: z.string(),
	replyTo: z.array(z.string()),
	destination: z.object({
		to: z.array(z.string()),
		cc: z.array(z.string()),
		bcc: z.array(z.string()),
	}),
	subject: z.string(),
	body: z.object({
		html: z.optional(z.string()),
		text: z.optional(z.string()),
	}),
	attachments: z.array(
		z.looseObject({
			content: z.string(),
			contentType: z.string(),
			filename: z.optional(z.string()),
			size: z.number(),
		}),
	),
	headers: z.optional(
		z.array(z.object({ name: z.string(), value: z.string() })),
	),
	at: z.number(),
});
