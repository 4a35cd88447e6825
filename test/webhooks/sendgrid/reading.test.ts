import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { sendgridReader } from "#webhooks/sendgrid/reader.ts";
import { emailDelivery } from "../email-delivery.ts";

const event = {
	email: "a@example.com",
	event: "delivered",
	timestamp: 1_795_183_204,
	sg_event_id: "e1",
	sg_message_id: "m1.recv.1",
};

const events = (...batch: readonly object[]) =>
	sendgridReader.normalize(emailDelivery("sendgrid", batch));

describe("a bounce ends an address", () => {
	it.each([
		["bounce", "bounced", true],
		["blocked", "failed", undefined],
		["expired", "bounced", undefined],
		[undefined, "bounced", undefined],
	])("of the type %s: %s, %s", (type, kind, isPermanent) => {
		const [bounced] = events({ ...event, event: "bounce", type });
		expect([bounced?.kind, bounced?.isPermanent]).toEqual([kind, isPermanent]);
	});
});

it("the message is what stands before the first dot of either id", () => {
	const { sg_message_id, ...rest } = event;
	const [own, smtp, none] = events(
		event,
		{ ...rest, "smtp-id": "<m2@geopod.example>" },
		rest,
	);
	expect(own?.id).toBe("sendgrid:m1");
	expect(smtp?.id).toBe("sendgrid:m2");
	expect(none?.id).toBe("sendgrid:e1");
});

it("two recipients without event ids have two events, the same one has one", () => {
	const { sg_event_id, ...rest } = event;
	const [one, other, again] = events(
		rest,
		{ ...rest, email: "b@example.com" },
		rest,
	);
	expect(one?.eventId).not.toBe(other?.eventId);
	expect(again?.eventId).toBe(one?.eventId);
});

it("an argument of the sender's in a field's place is not read", () => {
	expect(
		events({
			...event,
			response: { code: 250 },
			sg_message_id: 7,
			reason: null,
			sg_machine_open: "yes",
		}),
	).toMatchObject([{ kind: "delivered", id: "sendgrid:e1" }]);
});

it("an unknown type is nothing, whatever it has", () => {
	expect(events({ event: "account_status_change" })).toEqual([]);
	expect(events()).toEqual([]);
});

it.each([
	["no JSON", "x"],
	["no list", event],
	["a list of texts", ["x"]],
	["an event without a recipient", [{ ...event, email: undefined }]],
	["an event without a time", [{ ...event, timestamp: "soon" }]],
	["an event after all times", [{ ...event, timestamp: 1e300 }]],
])("%s is malformed", (_, payload) => {
	expect(() =>
		sendgridReader.normalize(emailDelivery("sendgrid", payload)),
	).toThrow(MalformedError);
});
