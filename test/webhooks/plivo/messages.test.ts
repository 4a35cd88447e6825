import { describe, expect, it } from "vitest";
import {
	messageReader,
	messageStatusReader,
} from "#webhooks/plivo/read-message.ts";
import { delivery } from "./delivery.ts";

const sms = { MessageUUID: "m", From: "15855550123", To: "14155550100" };

describe("a message", () => {
	it("is known by its nonce where nothing else is signed", () => {
		const id = (headers: Readonly<Record<string, string>>) =>
			messageReader.identify(delivery(sms, headers)).id;
		expect(id({ "x-plivo-signature-v2-nonce": "n" })).toBe("n");
		expect(id({ "x-plivo-signature-v3-nonce": "n" })).toBe("m");
		expect(
			id({
				"x-plivo-signature-v2-nonce": "n",
				"x-plivo-signature-v3-nonce": "n",
			}),
		).toBe("m");
	});

	it("has media counted from 0 or from 1", () => {
		const media = (more: Readonly<Record<string, string>>) =>
			messageReader
				.normalize(delivery({ ...sms, MediaCount: "2", ...more }))[0]
				?.media?.map(({ url }) => url);
		expect(media({ Media0: "a", Media1: "b" })).toEqual(["a", "b"]);
		expect(media({ Media1: "a", Media2: "b" })).toEqual(["a", "b"]);
		expect(media({ MediaCount: "", Media0: "a", Media1: "b" })).toEqual([
			"a",
			"b",
		]);
		expect(media({ MediaCount: "999999999" })).toEqual([]);
	});

	it.each([
		["optout", true],
		["optin", false],
		["help", undefined],
		["", undefined],
	])("with the intent %j changes consent to %s", (MessageIntent, optOut) => {
		const [event] = messageReader.normalize(
			delivery({ ...sms, MessageIntent }),
		);
		expect(event?.optOut).toBe(optOut);
	});

	it("without an error has no error code", () => {
		const code = (ErrorCode: string) =>
			messageStatusReader.normalize(
				delivery({ ...sms, Status: "failed", ErrorCode }),
			)[0]?.errorCode;
		expect(code("000")).toBeUndefined();
		expect(code("")).toBeUndefined();
		expect(code("30")).toBe("30");
	});
});

it("says what is missing", () => {
	expect(() => messageReader.normalize(delivery({}))).toThrow("no MessageUUID");
});
