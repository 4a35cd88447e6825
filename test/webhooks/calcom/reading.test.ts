import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { calcomReader } from "#webhooks/calcom/reader.ts";
import { deliveryOf } from "../delivery-of.ts";
import { booked, createdAt, read } from "./booked.ts";

describe("a meeting at Cal.com", () => {
	it.each([
		[
			"beside the trigger",
			deliveryOf({
				triggerEvent: "MEETING_ENDED",
				createdAt: "2026-11-01T00:00:00Z",
				uid: "u1",
				endTime: "2026-11-20T15:00:00Z",
			}),
		],
		[
			"in the payload",
			booked("MEETING_ENDED", { endTime: "2026-11-20T15:00:00Z" }),
		],
	])("is over at its end, told %s", (_, delivery) => {
		expect(read(delivery)).toMatchObject([
			{ kind: "ended", id: "calcom:u1" },
			{
				kind: "ended",
				id: "calcom:u1",
				at: "2026-11-20T15:00:00.000Z",
				status: "completed",
			},
		]);
	});
});

describe("what is no booking at Cal.com", () => {
	it.each([
		"PING",
		"FORM_SUBMITTED",
		"OOO_CREATED",
		"RECORDING_READY",
		"SOMETHING_NEW",
	])("%s is identified and no event of ours", (triggerEvent) => {
		const [one, other] = ["1", "2"].map((text) =>
			deliveryOf({ triggerEvent, createdAt, payload: { text } }),
		);
		if (!one || !other) throw new Error("none");
		expect(calcomReader.identify(one).type).toBe(triggerEvent);
		expect(calcomReader.identify(one).id).not.toBe(
			calcomReader.identify(other).id,
		);
		expect(read(one)).toEqual([]);
	});

	it.each([
		[
			"a template of its own that makes no JSON",
			deliveryOf("title=Check-up", {
				"content-type": "application/x-www-form-urlencoded",
			}),
			"custom payload template",
		],
		[
			"a template of its own that names no trigger",
			deliveryOf({ content: "Check-up" }),
			"triggerEvent",
		],
		["a template that failed", deliveryOf("false"), "unexpected shape"],
		[
			"a booking without an id",
			deliveryOf({ triggerEvent: "BOOKING_CREATED", createdAt, payload: {} }),
			"no uid",
		],
	])("is malformed as %s, and says so", (_, delivery, reason) => {
		const reading = () => [calcomReader.identify(delivery), read(delivery)];
		expect(reading).toThrow(MalformedError);
		expect(reading).toThrow(reason);
	});
});
