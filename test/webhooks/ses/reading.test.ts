import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { sesReader } from "#webhooks/ses/reader.ts";
import { emailDelivery } from "../email-delivery.ts";
import { notification } from "./message.ts";

const mail = {
	timestamp: "2026-11-20T14:20:00.123Z",
	messageId: "m1",
	destination: ["a@example.com"],
};

const delivery = (record: unknown, MessageId = "1") =>
	emailDelivery("ses", {
		...notification,
		MessageId,
		Message:
			typeof record === "string" ? record : `${JSON.stringify(record)}\n`,
	});

const events = (record: object) =>
	sesReader.normalize(delivery({ mail, ...record }));

const bounce = {
	feedbackId: "f1",
	bounceType: "Permanent",
	bouncedRecipients: [{ emailAddress: "a@example.com" }],
	timestamp: "2026-11-20T14:20:01.904Z",
};

describe("a bounce ends an address", () => {
	it.each([
		["Permanent", true],
		["Transient", undefined],
		["Undetermined", undefined],
		["Newer", undefined],
	])("of the type %s: %s", (bounceType, isPermanent) => {
		expect(
			events({ eventType: "Bounce", bounce: { ...bounce, bounceType } }),
		).toMatchObject([{ kind: "bounced", isPermanent }]);
	});
});

it("is read by either name for its type", () => {
	for (const name of ["eventType", "notificationType"])
		expect(events({ [name]: "Bounce", bounce })).toHaveLength(1);
});

it("the same record in two messages has the same events", () => {
	const record = { mail, eventType: "Bounce", bounce };
	expect(sesReader.normalize(delivery(record, "1"))).toEqual(
		sesReader.normalize(delivery(record, "2")),
	);
	expect(sesReader.identify(delivery(record, "1")).id).not.toBe(
		sesReader.identify(delivery(record, "2")).id,
	);
});

it("two openings are two, and a mail to two is told of each", () => {
	const opened = (timestamp: string, ...destination: readonly string[]) =>
		sesReader.normalize(
			delivery({
				eventType: "Open",
				mail: { ...mail, destination },
				open: { timestamp },
			}),
		);
	const all = [
		...opened("2026-11-20T14:31:19.652Z", "a@example.com", "b@example.com"),
		...opened("2026-11-20T14:31:20.652Z", "a@example.com"),
	];
	expect(new Set(all.map(({ eventId }) => eventId)).size).toBe(3);
});

describe("a change of what somebody wants", () => {
	const wants = (unsubscribeAll: boolean, ...left: readonly string[]) => ({
		unsubscribeAll,
		topicSubscriptionStatus: ["News", "Offers"].map((topicName) => ({
			topicName,
			subscriptionStatus: left.includes(topicName) ? "OptOut" : "OptIn",
		})),
	});
	it.each([
		["everything off", wants(false), wants(true), "unsubscribed", undefined],
		["everything on", wants(true), wants(false), "resubscribed", undefined],
		["a topic off", wants(false), wants(false, "News"), "unsubscribed", "News"],
		["a topic on", wants(false, "News"), wants(false), "resubscribed", "News"],
		[
			"one off, one on",
			wants(false, "News"),
			wants(false, "Offers"),
			"unsubscribed",
			"Offers",
		],
		[
			"one of two on",
			wants(false, "News", "Offers"),
			wants(false, "News"),
			undefined,
			undefined,
		],
		[
			"nothing",
			wants(false, "News"),
			wants(false, "News"),
			undefined,
			undefined,
		],
	])("%s", (_, oldTopicPreferences, newTopicPreferences, kind, detail) => {
		const subscription = {
			timestamp: mail.timestamp,
			oldTopicPreferences,
			newTopicPreferences,
		};
		expect(
			events({ eventType: "Subscription", subscription }).map((event) => [
				event.kind,
				event.detail,
			]),
		).toEqual(kind ? [[kind, detail]] : []);
	});
});

it.each([
	["Successfully validated SNS topic for Amazon SES event publishing."],
	["{}"],
	['{"eventType":"Enchanted"}'],
	['{"notificationType":7}'],
	['"text"'],
	["[]"],
])("%j is nothing", (message) => {
	expect(sesReader.normalize(delivery(message))).toEqual([]);
	expect(sesReader.identify(delivery(message)).id).toBe("1");
});

it.each([
	["without its mail", { eventType: "Send", mail: undefined }],
	["without a time", { eventType: "Open", open: {} }],
	["with a time that is none", { eventType: "Open", open: { timestamp: "x" } }],
	[
		"without recipients",
		{
			eventType: "Bounce",
			bounce: { ...bounce, bouncedRecipients: undefined },
		},
	],
])("a record %s is malformed", (_, record) => {
	expect(() => events(record)).toThrow(MalformedError);
});

it("a record that is cut off is malformed", () => {
	expect(() => sesReader.normalize(delivery('{"eventType":"Se'))).toThrow(
		MalformedError,
	);
});
