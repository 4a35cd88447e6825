import type * as z from "zod/mini";
import { parse, parseJson } from "#shared/parse.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import {
	bounceSaid,
	complaintSaid,
	delaySaid,
	rejectSaid,
	renderingFailureSaid,
} from "./normalize-failure.ts";
import { subscriptionSaid } from "./normalize-subscription.ts";
import {
	clickSaid,
	deliverySaid,
	openSaid,
	sendSaid,
} from "./normalize-success.ts";
import { type Said, toEvents } from "./said.ts";
import * as shapes from "./shapes.ts";

const reading =
	<T extends { readonly mail: { readonly messageId: string } }>(
		schema: z.ZodMiniType<T>,
		said: (record: T) => readonly Said[],
	) =>
	(value: unknown) => {
		const record = parse(schema, value);
		return said(record).flatMap((one) => toEvents(record.mail.messageId, one));
	};

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const normalizers = new Map([
	["Send", reading(shapes.Send, sendSaid)],
	["Delivery", reading(shapes.Delivery, deliverySaid)],
	["Open", reading(shapes.Open, openSaid)],
	["Click", reading(shapes.Click, clickSaid)],
	["Bounce", reading(shapes.Bounce, bounceSaid)],
	["Complaint", reading(shapes.Complaint, complaintSaid)],
	["DeliveryDelay", reading(shapes.DeliveryDelay, delaySaid)],
	["Reject", reading(shapes.Reject, rejectSaid)],
	["Rendering Failure", reading(shapes.RenderingFailure, renderingFailureSaid)],
	["Subscription", reading(shapes.Subscription, subscriptionSaid)],
]);

type Read = {
	readonly id: string;
	/** Of the record; `Notification` where SES tries the topic out in plain words, or somebody else publishes to it. */
	readonly type: string;
	readonly record: unknown;
};

const read = (body: Buffer): Read => {
	const { MessageId, Message } = parseJson(
		shapes.Notification,
		body.toString("utf8"),
	);
	if (!/^\s*\{/.test(Message))
		return { id: MessageId, type: "Notification", record: undefined };
	const record = parseJson(shapes.AnyRecord, Message);
	const type = record.eventType ?? record.notificationType ?? "Notification";
	return { id: MessageId, type, record };
};

export const sesReader: Reader<"emails"> = {
	/** SNS repeats a message, to this endpoint and to others of the topic, under the same id. */
	identify: ({ body }) => {
		const { id, type } = read(body);
		return { id, type };
	},
	normalize: ({ body }) => {
		const { type, record } = read(body);
		return normalizers.get(type)?.(record) ?? [];
	},
};
