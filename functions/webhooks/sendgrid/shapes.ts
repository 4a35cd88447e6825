import * as z from "zod/mini";

/** Custom arguments stand beside the fields and may bear their names: what is no text is not ours. */
const text = z.catch(z.optional(z.string()), undefined);

/** Always a list, also of one. */
export const Batch = z.array(z.unknown());

/** Whatever else it has. */
export const Named = z.looseObject({ event: z.string() });

/** https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event */
export const SendgridEvent = z.object({
	event: z.string(),
	email: z.string(),
	/** Unix seconds. */
	timestamp: z.number().check(z.gte(0), z.lte(8_640_000_000_000)),
	sg_event_id: text,
	sg_message_id: text,
	"smtp-id": text,
	/** Of a bounce: `bounce` or `blocked`. */
	type: text,
	reason: text,
	response: text,
	url: text,
	/** Of the group that somebody left or came back to. */
	asm_group_id: z.catch(z.optional(z.number()), undefined),
	sg_machine_open: z.catch(z.optional(z.boolean()), undefined),
});
