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

/** Advanced Opt-Out says what it took a message for. https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out */
const optOuts = new Map([
	["STOP", true],
	["START", false],
	["HELP", undefined],
]);

/** Without it Twilio goes by these words, alone in a text. https://help.twilio.com/articles/223134027 */
const optOutWords = new Map([
	...[
		"STOP",
		"STOPALL",
		"UNSUBSCRIBE",
		"CANCEL",
		"END",
		"QUIT",
		"REVOKE",
		"OPTOUT",
	].map((word) => [word, true] as const),
	...["START", "YES", "UNSTOP"].map((word) => [word, false] as const),
]);

/** Either way Twilio has answered the sender already. */
const optOutOf = ({ get }: Parameters): boolean | undefined => {
	const type = get("OptOutType");
	return type === undefined
		? optOutWords.get((get("Body") ?? "").trim().toUpperCase())
		: optOuts.get(type);
};

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
				optOut: optOutOf(parameters),
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
				// A Messaging Service names no number before it has chosen one.
				from: get("From"),
				to: need("To"),
				status,
				errorCode: get("ErrorCode"),
			},
		];
	},
};
