import * as z from "zod/mini";

const text = z.catch(z.optional(z.string()), undefined);

export const MailgunDelivery = z.object({
	signature: z.object({ token: z.string() }),
	"event-data": z.looseObject({ event: z.string() }),
});

/**
 * Openings and the like have of the message only its id, delayed bounces have no envelope and no tags, rejections no recipient.
 * https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-structure
 */
export const MailgunEvent = z.object({
	event: z.string(),
	/** Unique within a day. */
	id: z.string(),
	/** Unix seconds, with fractions. */
	timestamp: z.number().check(z.gte(0), z.lte(8_640_000_000_000)),
	recipient: text,
	/** Of a failure: `permanent` or `temporary`. */
	severity: text,
	reason: text,
	url: text,
	message: z.object({
		headers: z.object({ "message-id": z.string(), to: text }),
	}),
	"delivery-status": z.catch(
		z.optional(z.object({ message: text, description: text })),
		undefined,
	),
	reject: z.catch(z.optional(z.object({ reason: text })), undefined),
	"client-info": z.catch(z.optional(z.object({ bot: text })), undefined),
});
