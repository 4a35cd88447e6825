import type { Media, MessageStatus } from "#shared/events.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { onlySignedId } from "./nonce.ts";
import {
	type Parameters,
	parametersOf,
	toCount,
	toNumber,
} from "./parameters.ts";

/** Counted from 1 in the documentation, from 0 in the field, and not always with `MediaCount`. At most ten come. */
const mediaOf = ({ get }: Parameters): Media[] =>
	Array.from({ length: 11 }).flatMap((_, index) => {
		const url = get(`Media${index}`);
		return url ? [{ url }] : [];
	});

/** Plivo has answered the sender already. https://www.plivo.com/docs/messaging/concepts/opt-out */
const optOuts = new Map([
	["optout", true],
	["optin", false],
]);

const numberOf = (parameters: Parameters, name: string): string =>
	toNumber(parameters.need(name)) ?? "";

/** https://www.plivo.com/docs/messaging/concepts/message-url */
export const messageReader: Reader<"messages"> = {
	identify: (delivery) => {
		const { need, get } = parametersOf(delivery);
		return {
			id: onlySignedId(delivery) ?? need("MessageUUID"),
			type: get("Type") ?? "sms",
		};
	},
	normalize: (delivery) => {
		const parameters = parametersOf(delivery);
		const { need, get } = parameters;
		return [
			{
				kind: "received",
				id: `plivo:${need("MessageUUID")}`,
				provider: "plivo",
				at: delivery.receivedAt,
				direction: "inbound",
				from: numberOf(parameters, "From"),
				to: numberOf(parameters, "To"),
				status: "received",
				text: get("Text", "Body") ?? "",
				media: mediaOf(parameters),
				segments: toCount(get("Units")),
				optOut: optOuts.get(get("MessageIntent") ?? ""),
			},
		];
	},
};

/** https://www.plivo.com/docs/messaging/concepts/message-status */
const statuses = new Map<string, MessageStatus>([
	["queued", "queued"],
	["sent", "sent"],
	["delivered", "delivered"],
	["undelivered", "undelivered"],
	["failed", "failed"],
	["rejected", "failed"],
	["read", "read"],
]);

const noError = "000";

export const messageStatusReader: Reader<"messages"> = {
	identify: (delivery) => {
		const { need, get } = parametersOf(delivery);
		const type = need("Status");
		const id = `${need("MessageUUID")}:${get("Sequence") ?? ""}:${type}`;
		return { id: onlySignedId(delivery) ?? id, type };
	},
	normalize: (delivery) => {
		const parameters = parametersOf(delivery);
		const { need, get } = parameters;
		const status = statuses.get(need("Status"));
		if (!status) return [];
		const errorCode = get("ErrorCode");
		return [
			{
				kind: "status",
				id: `plivo:${need("MessageUUID")}`,
				provider: "plivo",
				at: delivery.receivedAt,
				direction: "outbound",
				from: numberOf(parameters, "From"),
				to: numberOf(parameters, "To"),
				status,
				errorCode: errorCode === noError ? undefined : errorCode,
			},
		];
	},
};
