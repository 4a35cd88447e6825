import type { QueueName } from "#shared/events.ts";
import { type Example, exampleReceivedAt } from "#shared/webhook/example.ts";
import type { ReadWebhook } from "#shared/webhook/reader.ts";
import { freshId } from "../../send/fresh-delivery.ts";
import type { Random } from "../random.ts";
import { nothing, type Planned } from "./planned.ts";
import { replaceAll } from "./recordings.ts";

/** The recorded examples tell of two callers, of whom one is a customer: here of many, or all would be one contact. */
const personOf = (number: number): Readonly<Record<string, string>> => ({
	"2075550142": `585${3_000_000 + number}`,
	"2075550164": `585${4_000_000 + number}`,
	RkT4nVq81sLwPd: `RkT4nVq81s${1000 + number}`,
	"dana.whitfield": `dana.whitfield${number}`,
});

/** What happens to the recorded mails happens here to many, or each would have an endless story. */
const mailsOf = (
	{ becomes }: Example,
	number: number,
): Readonly<Record<string, string>> =>
	Object.fromEntries(
		(becomes?.events ?? []).map((event) => {
			const id = String(Reflect.get(Object(event), "id"));
			const theirs = id.slice(id.indexOf(":") + 1);
			return [theirs, `${100 + number}${theirs.slice(3)}`];
		}),
	);

/** The example as another delivery about somebody else, what it becomes included. */
const renewed = (
	example: Example,
	queue: QueueName | undefined,
	number: number,
	random: Random,
): Example => {
	const ids = example.ids.map((id) => [id, freshId(id, random.below)] as const);
	const texts = {
		...Object.fromEntries(ids),
		...personOf(number),
		...(queue === "emails" && mailsOf(example, number)),
	};
	const renew = (text: string): string => replaceAll(text, texts);
	const body = renew(example.body);
	const becomes = JSON.stringify(example.becomes ?? null);
	return {
		...example,
		...(example.query !== undefined && { query: renew(example.query) }),
		headers: JSON.parse(renew(JSON.stringify(example.headers ?? {}))),
		body,
		ids: ids.map(([, id]) => id),
		becomes: JSON.parse(renew(becomes)) ?? undefined,
	};
};

type Said = Readonly<Record<string, unknown>>;

/** Key of the item that an event is about. A shop's customer is only a contact. */
const recordOf = (queue: QueueName, event: Said): string | undefined => {
	const id = String(event.id);
	switch (queue) {
		case "calls":
			return `CALL#${id}`;
		case "messages":
			return `MESSAGE#${id}`;
		case "emails":
			return `EMAIL#${id}#${String(event.to).trim().toLowerCase()}`;
		case "payments":
			return `PAYMENT#${id}`;
		case "appointments":
			return `APPOINTMENT#${id}`;
		case "commerce":
			return event.kind === "customer"
				? undefined
				: `${String(event.kind).toUpperCase()}#${id}`;
		case "social":
			return `SOCIAL#${id}`;
	}
};

/** Fields that an event and its record have in common. */
const common = ["status", "text", "durationSeconds", "amount", "currency"];

const claimsOf = (
	queue: QueueName,
	ids: readonly string[],
	events: readonly Said[],
): Planned["claims"] => {
	const told = events.flatMap((event) => {
		const record = recordOf(queue, event);
		return record === undefined ? [] : [{ record, event }];
	});
	const records = [...new Set(told.map(({ record }) => record))];
	// Of a record that other deliveries tell of as well, only they together know what it says.
	const own = told.filter(
		({ record }) =>
			ids.some((id) => record.includes(id)) &&
			told.filter((one) => one.record === record).length === 1,
	);
	const fields = own.flatMap(({ record, event }) =>
		common.flatMap((field) =>
			event[field] === undefined
				? []
				: [{ record, field, value: event[field], rank: 0 }],
		),
	);
	return { ...nothing, records, fields };
};

/** What has no id of its own goes by a digest of what it says, which is the reader's to make. */
const readAgain = (
	{ webhook, method, query = "", headers = {}, body, becomes }: Example,
	{ reader }: ReadWebhook,
): Example["becomes"] => {
	if (!/[0-9a-f]{64}/.test(JSON.stringify(becomes))) return becomes;
	const receivedAt = exampleReceivedAt;
	const call = { callId: "", webhook, receivedAt, method, query, headers };
	const delivery = { ...call, body: Buffer.from(body) };
	return {
		identity: reader.identify(delivery),
		events: reader.normalize(delivery),
	};
};

/** One recorded request with fresh ids, about person `number` (0 to 899), and what must follow from it. */
export const freshExample = (
	provider: string,
	example: Example,
	reads: ReadWebhook | undefined,
	number: number,
	random: Random,
): Planned => {
	const fresh = renewed(example, reads?.webhook.queue, number, random);
	const { webhook, method, query, headers, body, ids } = fresh;
	const becomes = reads && fresh.becomes && readAgain(fresh, reads);
	const request = { method, query, headers, body };
	const sent = { kind: "genuine", provider, webhook, request } as const;
	if (!becomes) return { ...sent, claims: nothing };
	return {
		...sent,
		delivery: {
			id: `${becomes.identity.provider ?? provider}:${becomes.identity.id}`,
			type: becomes.identity.type,
			state: becomes.events.length === 0 ? "ignored" : "applied",
		},
		claims: claimsOf(
			reads.webhook.queue,
			ids,
			becomes.events as readonly Said[],
		),
	};
};
