import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import { parseJson } from "#shared/parse.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { toIso } from "./fields.ts";
import type { Sms } from "./read-sms.ts";

const text = z.catch(z.optional(z.string()), undefined);
const id = z.catch(
	z.optional(z.union([z.string(), z.number().check(z.int())])),
	undefined,
);
const PhoneNumber = z.union([z.string(), z.number().check(z.int())]);
const Party = z.union([PhoneNumber, z.object({ phone_number: PhoneNumber })]);

/** Only ids, numbers, text and `received_at` are known for certain; the rest is as other carriers' APIs have it. */
const SmsWebhook = z.object({
	data: z.object({
		id,
		event_type: text,
		occurred_at: text,
		payload: z.object({
			id,
			direction: text,
			from: Party,
			to: z.union([Party, z.array(Party)]),
			text,
			media: z.catch(
				z.optional(z.array(z.catch(z.object({ url: text }), {}))),
				[],
			),
			received_at: text,
		}),
	}),
});

/** What becomes of a text that we sent. Whatever else it is called, nobody resends a text that was not taken for one. */
const statusTypes = new Set([
	"message.queued",
	"message.sent",
	"message.delivered",
	"message.failed",
	"message.finalized",
]);

const numberOf = (party: z.infer<typeof Party>): string =>
	String(typeof party === "object" ? party.phone_number : party);

const Nested = z.object({ data: z.record(z.string(), z.unknown()) });

/** Whether a delivery is one of the newer webhook: JSON with everything under `data`. */
export const isWebhook = ({ method, body }: Delivery): boolean => {
	const text = body.toString("utf8");
	if (method !== "POST" || !text.trimStart().startsWith("{")) return false;
	return Nested.safeParse(parseJson(z.unknown(), text)).success;
};

/** JSON by POST, to the `webhook` of a DID. https://voip.ms/resources/api, setSMS */
export const readWebhook = ({ body }: Delivery): Sms => {
	const { data } = parseJson(SmsWebhook, body.toString("utf8"));
	const { payload } = data;
	const [to] = [payload.to].flat();
	const messageId = payload.id ?? data.id;
	if (messageId === undefined) throw new MalformedError("no data.payload.id");
	if (to === undefined) throw new MalformedError("no data.payload.to");
	const type = data.event_type ?? "message.received";
	return {
		type,
		id: String(messageId),
		from: numberOf(payload.from),
		to: numberOf(to),
		text: payload.text ?? "",
		media: (payload.media ?? []).flatMap(({ url }) => url ?? []),
		at: toIso(payload.received_at ?? data.occurred_at),
		isReceived: !statusTypes.has(type) && payload.direction !== "outbound",
	};
};
