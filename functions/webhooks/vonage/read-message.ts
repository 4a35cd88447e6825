import * as z from "zod/mini";
import type { Media, MessageStatus } from "#shared/events.ts";
import { parseJson } from "#shared/parse.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { toNumber } from "./number.ts";
import { toIso, toSeconds } from "./times.ts";

/** What is not as documented is as good as left out: a message is not lost over a part that we can do without. */
const text = z.catch(z.optional(z.string()), undefined);
const textOrNumber = z.catch(
	z.optional(z.union([z.string(), z.number()])),
	undefined,
);
const some = <T extends z.core.$ZodShape>(shape: T) =>
	z.catch(z.optional(z.object(shape)), undefined);

const Attachment = some({ url: z.string(), caption: text });

const Message = z.object({
	channel: text,
	message_uuid: z.string(),
	from: z.string(),
	to: z.string(),
	timestamp: text,
});

const attachments = ["image", "audio", "video", "file", "vcard"] as const;

/** https://developer.vonage.com/en/api/messages#inbound-message */
const Inbound = z.extend(Message, {
	message_type: z.string(),
	text,
	image: Attachment,
	audio: Attachment,
	video: Attachment,
	file: Attachment,
	vcard: Attachment,
	/** Of an MMS with several. */
	content: z.catch(z.array(Attachment), []),
	sms: some({ num_messages: textOrNumber }),
});

/** https://developer.vonage.com/en/messages/concepts/messages-status-callbacks */
const Status = z.extend(Message, {
	status: z.string(),
	error: some({ title: textOrNumber }),
});

/** Those in which people are known by their number; elsewhere digits are an id. */
const byNumber = ["sms", "mms", "whatsapp", "viber_service", "rcs"];

const factsOf = (
	{ channel, message_uuid, from, to, timestamp }: z.infer<typeof Message>,
	delivery: Delivery,
) => {
	const address = byNumber.includes(channel ?? "")
		? toNumber
		: (name: string) => name;
	return {
		id: `vonage:${message_uuid}`,
		provider: "vonage",
		at: toIso(timestamp) ?? delivery.receivedAt,
		from: address(from),
		to: address(to),
	};
};

const contentOf = (message: z.infer<typeof Inbound>) => {
	const sent = [
		...attachments.map((name) => message[name]),
		...message.content,
	].flatMap((one) => one ?? []);
	const media: Media[] = sent.map(({ url }) => ({ url }));
	const caption = sent.find((one) => one.caption)?.caption;
	return { text: message.text ?? caption ?? "", media };
};

const parseAs = <T>(shape: z.ZodMiniType<T>, { body }: Delivery): T =>
	parseJson(shape, body.toString("utf8"));

export const messageReader: Reader<"messages"> = {
	identify: (delivery) => {
		const { message_uuid, message_type } = parseAs(Inbound, delivery);
		return { id: message_uuid, type: message_type };
	},
	normalize: (delivery) => {
		const message = parseAs(Inbound, delivery);
		return [
			{
				...factsOf(message, delivery),
				...contentOf(message),
				kind: "received",
				direction: "inbound",
				status: "received",
				segments: toSeconds(message.sms?.num_messages?.toString()),
			},
		];
	},
};

const statuses = new Map<string, MessageStatus>([
	["submitted", "sent"],
	["delivered", "delivered"],
	["read", "read"],
	["rejected", "failed"],
	["undeliverable", "undelivered"],
]);

export const messageStatusReader: Reader<"messages"> = {
	identify: (delivery) => {
		const { message_uuid, status } = parseAs(Status, delivery);
		return { id: `${message_uuid}:${status}`, type: status };
	},
	normalize: (delivery) => {
		const message = parseAs(Status, delivery);
		const status = statuses.get(message.status);
		if (!status) return [];
		return [
			{
				...factsOf(message, delivery),
				kind: "status",
				direction: "outbound",
				status,
				errorCode: message.error?.title?.toString(),
			},
		];
	},
};
