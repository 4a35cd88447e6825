import type { Media, MessageStatus } from "#shared/events.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { type Parameters, parametersOf, toCount } from "./parameters.ts";

/** Twilio sends at most ten. */
const mediaOf = ({ get }: Parameters): Media[] =>
	Array.from({ length: Math.min(toCount(get("NumMedia")) ?? 0, 10) }).flatMap(
		(_, index) => {
			const url = get(`MediaUrl${index}`);
			return url ? [{ url, contentType: get(`MediaContentType${index}`) }] : [];
		},
	);

/** Advanced Opt-Out has answered the sender already. https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out */
const optOuts = new Map([
	["STOP", true],
	["START", false],
]);

/** https://www.twilio.com/docs/messaging/guides/webhook-request */
export const messageReader: Reader<"messages"> = {
	identify: (delivery) => {
		const { need, get } = parametersOf(delivery);
		return { id: need("MessageSid"), type: get("SmsStatus") ?? "received" };
	},
	normalize: (delivery) => {
		const parameters = parametersOf(delivery);
		const { need, get } = parameters;
		return [
			{
				kind: "received",
				id: `twilio:${need("MessageSid")}`,
				provider: "twilio",
				at: delivery.receivedAt,
				direction: "inbound",
				from: need("From"),
				to: need("To"),
				status: "received",
				text: get("Body") ?? "",
				media: mediaOf(parameters),
				segments: toCount(get("NumSegments")),
				optOut: optOuts.get(get("OptOutType") ?? ""),
			},
		];
	},
};

/** https://www.twilio.com/docs/messaging/api/message-resource#message-status-values */
const statuses = new Map<string, MessageStatus>([
	["accepted", "queued"],
	["scheduled", "queued"],
	["queued", "queued"],
	["sending", "sending"],
	["sent", "sent"],
	["delivered", "delivered"],
	["partially_delivered", "delivered"],
	["undelivered", "undelivered"],
	["failed", "failed"],
	["canceled", "failed"],
	["read", "read"],
]);

export const messageStatusReader: Reader<"messages"> = {
	identify: (delivery) => {
		const { need, get } = parametersOf(delivery);
		const type = need("MessageStatus");
		// An error code may follow the status it explains.
		const code = get("ErrorCode");
		return {
			id: `${need("MessageSid")}:${type}${code ? `:${code}` : ""}`,
			type,
		};
	},
	normalize: (delivery) => {
		const { need, get } = parametersOf(delivery);
		const status = statuses.get(need("MessageStatus"));
		if (!status) return [];
		return [
			{
				kind: "status",
				id: `twilio:${need("MessageSid")}`,
				provider: "twilio",
				at: delivery.receivedAt,
				direction: "outbound",
				from: need("From"),
				to: need("To"),
				status,
				errorCode: get("ErrorCode"),
			},
		];
	},
};
