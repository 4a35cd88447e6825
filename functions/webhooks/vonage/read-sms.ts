import { MalformedError } from "#shared/errors.ts";
import type { MessageEvent, MessageStatus } from "#shared/events.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { toNumber } from "./number.ts";
import { smsParametersOf } from "./sms-parameters.ts";
import { toIsoFromUtc } from "./times.ts";

type Sms = {
	readonly get: (name: string) => string | undefined;
	readonly need: (name: string) => string;
};

const smsOf = (delivery: Delivery): Sms => {
	const sent = smsParametersOf(delivery);
	const get = (name: string): string | undefined =>
		sent?.get(name) || undefined;
	return {
		get,
		need: (name) => {
			const value = get(name);
			if (value === undefined) throw new MalformedError(`no ${name}`);
			return value;
		},
	};
};

/** https://developer.vonage.com/en/messaging/sms/guides/delivery-receipts */
const statuses = new Map<string, MessageStatus>([
	["accepted", "sent"],
	["buffered", "sent"],
	["delivered", "delivered"],
	["expired", "undelivered"],
	["failed", "failed"],
	["rejected", "failed"],
]);

/** A long text comes in parts, each a delivery, in any order. */
const idOf = ({ need, get }: Sms): string => {
	const part = get("concat-part");
	return `${need("messageId")}${part ? `:${part}` : ""}`;
};

const factsOf = (sms: Sms, delivery: Delivery) => ({
	provider: "vonage",
	at: toIsoFromUtc(sms.get("message-timestamp")) ?? delivery.receivedAt,
});

const received = (sms: Sms, delivery: Delivery): MessageEvent => ({
	...factsOf(sms, delivery),
	kind: "received",
	id: `vonage:${idOf(sms)}`,
	direction: "inbound",
	from: toNumber(sms.need("msisdn")),
	to: toNumber(sms.need("to")),
	status: "received",
	text: sms.get("text") ?? "",
});

/** In a receipt `msisdn` is who the text went to, and `to` who it came from. */
const receipt = (sms: Sms, delivery: Delivery): MessageEvent[] => {
	const status = statuses.get(sms.need("status"));
	const errorCode = sms.get("err-code");
	if (!status) return [];
	return [
		{
			...factsOf(sms, delivery),
			kind: "status",
			id: `vonage:${sms.need("messageId")}`,
			direction: "outbound",
			from: toNumber(sms.need("to")),
			to: toNumber(sms.need("msisdn")),
			status,
			errorCode: errorCode === "0" ? undefined : errorCode,
		},
	];
};

export const smsReader: Reader<"messages"> = {
	identify: (delivery) => {
		const sms = smsOf(delivery);
		const status = sms.get("status");
		return status
			? { id: `${sms.need("messageId")}:${status}`, type: status }
			: { id: idOf(sms), type: sms.get("type") ?? "text" };
	},
	normalize: (delivery) => {
		const sms = smsOf(delivery);
		return sms.get("status")
			? receipt(sms, delivery)
			: [received(sms, delivery)];
	},
};
