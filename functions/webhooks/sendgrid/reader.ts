import { createHash } from "node:crypto";
import type * as z from "zod/mini";
import type { EmailEvent } from "#shared/events.ts";
import { parse, parseJson } from "#shared/parse.ts";
import { readEach } from "#shared/webhook/read-each.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { Batch, Named, SendgridEvent } from "./shapes.ts";

type Happened = z.infer<typeof SendgridEvent>;
type Said = Pick<
	EmailEvent,
	"kind" | "detail" | "isPermanent" | "isMachine" | "list"
>;

/** A blocked message says something of us or of the moment; only a bounce says that there is nobody at the address. */
const bounce = ({ type, reason }: Happened): Said =>
	type === "blocked"
		? { kind: "failed", detail: reason }
		: {
				kind: "bounced",
				detail: reason,
				isPermanent: type === "bounce" ? true : undefined,
			};

/** Of an unsubscribe group, which the sender has several of. */
const groupOf = ({ asm_group_id }: Happened): string | undefined =>
	asm_group_id?.toString();

/** https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event#delivery-events */
const sayings = new Map<string, (event: Happened) => Said>([
	["processed", () => ({ kind: "sent" })],
	["delivered", ({ response }) => ({ kind: "delivered", detail: response })],
	["deferred", ({ response }) => ({ kind: "delayed", detail: response })],
	["dropped", ({ reason }) => ({ kind: "failed", detail: reason })],
	["bounce", bounce],
	[
		"open",
		({ sg_machine_open }) => ({ kind: "opened", isMachine: sg_machine_open }),
	],
	["click", ({ url }) => ({ kind: "clicked", detail: url })],
	["spamreport", () => ({ kind: "spam_report" })],
	["unsubscribe", () => ({ kind: "unsubscribed" })],
	[
		"group_unsubscribe",
		(event) => ({ kind: "unsubscribed", list: groupOf(event) }),
	],
	[
		"group_resubscribe",
		(event) => ({ kind: "resubscribed", list: groupOf(event) }),
	],
]);

/** Old events have no id of their own. */
const eventIdOf = (event: Happened): string =>
	event.sg_event_id ??
	createHash("sha256")
		.update(
			JSON.stringify([
				event.email,
				event.event,
				event.timestamp,
				event.sg_message_id,
			]),
		)
		.digest("hex");

/** What sending answered as X-Message-Id: everything before the first dot. `smtp-id` begins with the same. */
const messageIdOf = (event: Happened, eventId: string): string =>
	/^[^.]+/.exec(event.sg_message_id ?? "")?.[0] ??
	/^<?([^.@<>]+)/.exec(event["smtp-id"] ?? "")?.[1] ??
	eventId;

const toEvent = (event: Happened, said: Said): EmailEvent => {
	const eventId = eventIdOf(event);
	return {
		...said,
		id: `sendgrid:${messageIdOf(event, eventId)}`,
		provider: "sendgrid",
		at: new Date(event.timestamp * 1000).toISOString(),
		eventId,
		to: event.email,
	};
};

const eventsOf = (sent: unknown): readonly EmailEvent[] => {
	const saying = sayings.get(parse(Named, sent).event);
	if (!saying) return [];
	const event = parse(SendgridEvent, sent);
	return [toEvent(event, saying(event))];
};

const batchOf = (body: Buffer) => parseJson(Batch, body.toString("utf8"));

export const sendgridReader: Reader<"emails"> = {
	/** A batch has no id: what it says is what names it. Each of its events has one, should they come again in another batch. */
	identify: ({ body }) => {
		const names = batchOf(body).flatMap(
			(one) => Named.safeParse(one).data?.event ?? [],
		);
		return {
			id: createHash("sha256").update(body).digest("hex"),
			type: [...new Set(names)].join(","),
		};
	},
	normalize: ({ body }) => readEach(batchOf(body), eventsOf),
};
