import { expect, it } from "vitest";
import * as z from "zod/mini";
import { MalformedError, PartlyMalformedError } from "#shared/errors.ts";
import { parse } from "#shared/parse.ts";
import { readEach, whatIsRead } from "#shared/webhook/read-each.ts";
import { metaReader } from "#webhooks/meta/reader.ts";
import { twitterReader } from "#webhooks/twitter/reader.ts";
import { deliveryOf } from "./delivery-of.ts";
import { time } from "./meta/updates.ts";
import { aaa, us } from "./twitter/activities.ts";

const number = (value: unknown) => [parse(z.number(), value)];

it("reads all where nothing is wrong", () => {
	expect(readEach([1, 2], number)).toEqual([1, 2]);
	expect(readEach([], number)).toEqual([]);
});

it("reads what it can, within lists of lists too, and says what is wrong first", () => {
	const nested = [[1, "x", 2], ["y"], [3]];
	const read = whatIsRead(() =>
		readEach(nested, (list) => readEach(list, number)),
	);
	expect(read.events).toEqual([1, 2, 3]);
	expect(read.failure).toBeInstanceOf(PartlyMalformedError);
	expect(read.failure?.message).toBe(
		"unexpected shape: payload (invalid_type)",
	);
});

it("has no parts where nothing could be read", () => {
	const { events, failure } = whatIsRead(() => readEach(["x"], number));
	expect(events).toEqual([]);
	expect(failure).toBeInstanceOf(MalformedError);
	expect(failure).not.toBeInstanceOf(PartlyMalformedError);
});

it("names what is wrong in whole characters, so that it can be noted", () => {
	const wrong = { "\ud83d": "x" };
	expect(() => parse(z.record(z.string(), z.number()), wrong)).toThrow(
		new MalformedError("unexpected shape: \ufffd (invalid_type)"),
	);
});

it("does not hide a bug", () => {
	const bug = () =>
		readEach([1], () => {
			throw new TypeError("undefined is not a function");
		});
	expect(() => whatIsRead(bug)).toThrow(TypeError);
});

const follower = (id: unknown) => ({
	type: "follow",
	created_timestamp: "1795186980123",
	source: { id, name: "Ada", screen_name: "ada" },
	target: { id: us, name: "Us", screen_name: "us" },
});
const message = (id: unknown) => ({
	type: "message_create",
	id,
	created_timestamp: "1795186980123",
	message_create: { sender_id: "9", message_data: { text: "hi" } },
});

it.each([
	[
		"Meta",
		() =>
			metaReader.normalize(
				deliveryOf({
					object: "page",
					entry: [{}, "x", undefined].map((sender, at) => ({
						id: "1",
						time,
						messaging: [
							{ sender, message: { mid: "broken" } },
							{ sender: { id: "9" }, message: { mid: `m_${at}` } },
						],
					})),
				}),
			),
		["facebook:m_0", "facebook:m_1", "facebook:m_2"],
	],
	[
		"X",
		() =>
			twitterReader.normalize(
				aaa({
					follow_events: [follower("9"), follower({}), follower("10")],
					direct_message_events: [message([]), message("77")],
				}),
			),
		["twitter:9", "twitter:10", "twitter:77"],
	],
])(
	"one malformed update of %s's holds up none of the others",
	(_, read, ids) => {
		const { events, failure } = whatIsRead(read);
		expect(events).toHaveLength(3);
		expect(events).toMatchObject(
			ids.map((id) => ({ id: expect.stringContaining(id) })),
		);
		expect(failure).toBeInstanceOf(PartlyMalformedError);
	},
);
