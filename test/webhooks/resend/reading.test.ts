import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { resendReader } from "#webhooks/resend/reader.ts";
import { emailDelivery } from "../email-delivery.ts";

const payload = {
	type: "email.bounced",
	created_at: "2026-11-20T14:02:14.112Z",
	data: {
		created_at: "2026-11-20T14:02:11.403Z",
		email_id: "m1",
		to: ["a@example.com"],
		bounce: { type: "Permanent", message: "gone" },
	},
};

const delivery = (changed: object = {}, id = "msg_1") =>
	emailDelivery("resend", { ...payload, ...changed }, { "svix-id": id });

const bounceTo = (to: readonly string[], bounce?: unknown) =>
	resendReader.normalize(delivery({ data: { ...payload.data, to, bounce } }));

it("two deliveries about one message are two", () => {
	expect(resendReader.identify(delivery()).id).toBe("msg_1");
	expect(resendReader.identify(delivery({}, "msg_2")).id).toBe("msg_2");
});

it("happened when the delivery says, not when the mail was written", () => {
	expect(resendReader.normalize(delivery())).toMatchObject([
		{ at: "2026-11-20T14:02:14.112Z" },
	]);
	expect(
		resendReader.normalize(
			delivery({ created_at: "2026-11-20T15:02:14.112345+01:00" }),
		),
	).toMatchObject([{ at: "2026-11-20T14:02:14.112Z" }]);
});

describe("a bounce ends an address", () => {
	it.each([
		["Permanent", true],
		["Transient", undefined],
		["Undetermined", undefined],
		[undefined, undefined],
	])("of the type %s: %s", (type, isPermanent) => {
		expect(bounceTo(["a@example.com"], { type })).toMatchObject([
			{ kind: "bounced", isPermanent },
		]);
	});

	it("only where it is known to be that one", () => {
		const events = bounceTo(["A <a@example.com>", "b@example.com"], {
			type: "Permanent",
		});
		expect(events.map(({ to }) => to)).toEqual([
			"a@example.com",
			"b@example.com",
		]);
		expect(events.some(({ isPermanent }) => isPermanent)).toBe(false);
		expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(2);
	});
});

it("an unknown type is nothing, whatever it has", () => {
	for (const type of ["email.received", "inbox.created", "email.new"])
		expect(resendReader.normalize(delivery({ type, data: 7 }))).toEqual([]);
});

it.each([
	["no recipient", { data: { ...payload.data, to: [] } }],
	["no message", { data: { ...payload.data, email_id: undefined } }],
	["no time", { created_at: "soon" }],
	["no data", { data: null }],
	["a contact that nobody is", { type: "contact.updated", data: {} }],
])("%s is malformed", (_, changed) => {
	expect(() => resendReader.normalize(delivery(changed))).toThrow(
		MalformedError,
	);
});

it("a delivery that has lost its id is malformed", () => {
	const { headers, ...rest } = delivery();
	expect(() => resendReader.identify({ ...rest, headers: {} })).toThrow(
		MalformedError,
	);
});
