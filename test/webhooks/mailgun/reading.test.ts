import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { addressesIn } from "#webhooks/mailgun/addresses-in.ts";
import { mailgunReader } from "#webhooks/mailgun/reader.ts";
import { emailDelivery } from "../email-delivery.ts";
import { posted } from "./request.ts";

const event = {
	event: "failed",
	severity: "permanent",
	id: "e1",
	timestamp: 1_795_182_402.389832,
	recipient: "a@example.com",
	message: { headers: { "message-id": "m1@mg.example" } },
};

const events = (changed: object) =>
	mailgunReader.normalize(
		emailDelivery("mailgun", posted({ ...event, ...changed }).body.toString()),
	);

describe("a failure ends an address", () => {
	it.each([
		["permanent", "bounced", true],
		["temporary", "delayed", undefined],
		[undefined, "delayed", undefined],
	])("that is %s: %s, %s", (severity, kind, isPermanent) => {
		const [event] = events({ severity });
		expect([event?.kind, event?.isPermanent]).toEqual([kind, isPermanent]);
	});
});

it.each([
	["bounce", true],
	["suppress-bounce", true],
	["suppress-complaint", true],
	["generic", true],
	["old", undefined],
	["suppress-unsubscribe", undefined],
])("a permanent failure for %s ends an address: %s", (reason, isPermanent) => {
	const [event] = events({ reason });
	expect([event?.kind, event?.isPermanent]).toEqual(["bounced", isPermanent]);
});

it("an id is of its day: the next day's is another event", () => {
	const [today] = events({});
	const [tomorrow] = events({ timestamp: event.timestamp + 86_400 });
	expect(today?.eventId).toBe("e1:2026-11-20:a@example.com");
	expect(tomorrow?.eventId).toBe("e1:2026-11-21:a@example.com");
});

it("a message is one with and without angle brackets", () => {
	const [event] = events({
		message: { headers: { "message-id": "<m1@mg.example>" } },
	});
	expect(event?.id).toBe("mailgun:m1@mg.example");
});

it("odd details are left out", () => {
	expect(
		events({ "delivery-status": "x", "client-info": null, reason: 7 }),
	).toMatchObject([{ kind: "bounced", detail: undefined }]);
});

it("an unknown type is nothing", () => {
	expect(events({ event: "list_member_uploaded", id: undefined })).toEqual([]);
});

it.each([
	["without a recipient", { recipient: undefined }],
	["without an id", { id: undefined }],
	["without a message", { message: {} }],
	["without a time", { timestamp: "1795182402" }],
])("one %s is malformed", (_, changed) => {
	expect(() => events(changed)).toThrow(MalformedError);
});

it.each([
	["a@example.com", ["a@example.com"]],
	[
		'"Low, Bo \\"B\\"" <bo@example.com>, Ann <ann@example.com>',
		["bo@example.com", "ann@example.com"],
	],
	["a@example.com,a@example.com", ["a@example.com"]],
	["undisclosed-recipients:;", []],
	["", []],
])("the addresses in %j", (header, addresses) => {
	expect(addressesIn(header)).toEqual(addresses);
});
