import * as z from "zod/mini";

/** A message as fauxqs holds it and the journal keeps it. Times are epoch milliseconds. */
export const storedMessageSchema = z.object({
	messageId: z.string(),
	body: z.string(),
	md5OfBody: z.string(),
	messageAttributes: z.record(
		z.string(),
		z.object({
			DataType: z.string(),
			StringValue: z.optional(z.string()),
			BinaryValue: z.optional(z.string()),
		}),
	),
	md5OfMessageAttributes: z.string(),
	sentTimestamp: z.number(),
	approximateReceiveCount: z.number(),
	approximateFirstReceiveTimestamp: z.optional(z.number()),
	delayUntil: z.optional(z.number()),
	messageGroupId: z.optional(z.string()),
	messageDeduplicationId: z.optional(z.string()),
	sequenceNumber: z.optional(z.string()),
	deadLetterQueueSourceArn: z.optional(z.string()),
});

export type StoredMessage = z.infer<typeof storedMessageSchema>;
