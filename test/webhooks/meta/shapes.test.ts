import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { metaReader } from "#webhooks/meta/reader.ts";
import { deliveryOf } from "../delivery-of.ts";
import { comment, messaging, page, time } from "./updates.ts";

describe("an update of Meta's", () => {
	it.each([
		["the page's own comment", page({ ...comment, from: { id: "1" } })],
		[
			"the page's own post",
			page({ item: "status", verb: "add", post_id: "1_7", from: { id: "1" } }),
		],
		["hiding", page({ ...comment, verb: "hide" })],
		["a verb nobody knows", page({ ...comment, verb: "follow" })],
		["an item nobody knows", page({ ...comment, item: "event" })],
		["a field nobody knows", page(comment, "leadgen")],
		[
			"WhatsApp",
			deliveryOf({
				object: "whatsapp_business_account",
				entry: [
					{
						id: "1",
						changes: [{ field: "messages", value: { messages: [] } }],
					},
				],
			}),
		],
		[
			"an echo",
			messaging({ message: { mid: "m_1", text: "x", is_echo: true } }),
		],
		[
			"what we sent, not marked as an echo",
			messaging({ sender: { id: "1" }, message: { mid: "m_1", text: "x" } }),
		],
		["a reading", messaging({ read: { watermark: 1 } })],
		[
			"a delivery report",
			messaging({ delivery: { mids: ["m_1"], watermark: 1 } }),
		],
		["typing, or whatever comes next", messaging({ typing: true })],
		[
			"what another app is in charge of",
			deliveryOf({
				object: "page",
				entry: [
					{
						id: "1",
						time,
						standby: [{ sender: { id: "9" }, message: { mid: "m_1" } }],
					},
				],
			}),
		],
		["no entry", deliveryOf({ object: "page", entry: [] })],
	])("is identified, and no event of ours, where it is %s", (_, delivery) => {
		expect(metaReader.identify(delivery).id).not.toBe("");
		expect(metaReader.normalize(delivery)).toEqual([]);
	});

	it.each([
		["no object", deliveryOf({ entry: [] })],
		["no entries", deliveryOf({ object: "page" })],
		["no JSON", deliveryOf("payload=1")],
		["a comment without an id", page({ ...comment, comment_id: undefined })],
		["a reaction to nothing", page({ item: "reaction", verb: "add" })],
		["a mention nowhere", page({ verb: "add" }, "mention")],
		[
			"a message without a sender",
			messaging({ sender: undefined, message: { mid: "m_1" } }),
		],
	])("is malformed with %s", (_, delivery) => {
		expect(() => [
			metaReader.identify(delivery),
			metaReader.normalize(delivery),
		]).toThrow(MalformedError);
	});
});
