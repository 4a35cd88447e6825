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
			media: z.catch(z.optional(z.array(z.object({ url: z.string() }))), []),
			received_at: text,
		}),
	}),
});

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
		media: (payload.media ?? []).map(({ url }) => url),
		at: toIso(payload.received_at ?? data.occurred_at),
		isReceived: type === "message.received" && payload.direction !== "outbound",
	};
};
