import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import {
	messageReader,
	messageStatusReader,
} from "#webhooks/vonage/read-message.ts";
import { smsReader } from "#webhooks/vonage/read-sms.ts";
import { delivery } from "./delivery.ts";

const message = {
	channel: "sms",
	message_uuid: "m",
	from: "447700900000",
	to: "442079460000",
	timestamp: "2026-09-21T14:13:20Z",
};

it("has a message's number with a plus where the channel is one of numbers", () => {
	const from = (channel: string) =>
		messageReader.normalize(
			delivery({ ...message, channel, message_type: "text" }),
		)[0]?.from;
	expect(from("sms")).toBe("+447700900000");
	expect(from("whatsapp")).toBe("+447700900000");
	expect(from("messenger")).toBe("447700900000");
});

const received = (change: object) =>
	messageReader.normalize(
		delivery({ ...message, message_type: "image", ...change }),
	)[0];

it("has all the media of a message that has several", () => {
	expect(
		received({
			content: [
				{ type: "image", url: "https://x/1", caption: "both" },
				{ type: "text", text: "no media" },
				{ type: "video", url: "https://x/2" },
			],
		}),
	).toMatchObject({
		text: "both",
		media: [{ url: "https://x/1" }, { url: "https://x/2" }],
	});
});

it("does not lose a message over a part of another shape", () => {
	for (const odd of [null, 7, "x", [], {}, [null]])
		expect(
			received({
				text: "hi",
				channel: odd,
				timestamp: odd,
				image: odd,
				content: odd,
				sms: odd,
			}),
		).toMatchObject({ text: "hi", at: "2026-11-20T15:05:00.000Z", media: [] });
});

it("does not lose a status over its error", () => {
	for (const error of [null, "1260", { title: null }])
		expect(
			messageStatusReader.normalize(
				delivery({ ...message, status: "rejected", error }),
			),
		).toMatchObject([{ status: "failed", errorCode: undefined }]);
});

it("does not fail over a status that is new", () => {
	const status = { ...message, status: "pondering" };
	expect(messageStatusReader.normalize(delivery(status))).toEqual([]);
	expect(messageStatusReader.identify(delivery(status)).type).toBe("pondering");
});

const sms = { msisdn: "447700900000", to: "442079460000", messageId: "A1" };

describe("the older SMS API", () => {
	it("sends a long text in parts that are deliveries of their own", () => {
		const part = (number: string | number) =>
			smsReader.identify(delivery({ ...sms, "concat-part": number })).id;
		expect(part("1")).not.toBe(part("2"));
		expect(part(1)).toBe(part("1"));
	});

	it("turns sender and recipient round in a receipt", () => {
		const [receipt] = smsReader.normalize(
			delivery({
				...sms,
				to: "HOOKSWITCH",
				status: "expired",
				"err-code": "1",
			}),
		);
		expect(receipt).toMatchObject({
			direction: "outbound",
			from: "HOOKSWITCH",
			to: "+447700900000",
			status: "undelivered",
			errorCode: "1",
		});
	});

	it("has its time in UTC", () => {
		const [text] = smsReader.normalize(
			delivery({ ...sms, "message-timestamp": "2026-09-21 14:13:20" }),
		);
		expect(text?.at).toBe("2026-09-21T14:13:20.000Z");
	});
});

it("says where a body is none", () => {
	const odd = { ...delivery({}), body: Buffer.from("[") };
	for (const reader of [messageReader, messageStatusReader, smsReader])
		expect(() => reader.identify(odd)).toThrow(MalformedError);
});
