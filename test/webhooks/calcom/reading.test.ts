import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { applyAppointment } from "#shared/records/appointments.ts";
import { calcomReader } from "#webhooks/calcom/reader.ts";
import { examples } from "../../../functions/webhooks/calcom/examples.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { permutations } from "../../support/permutations.ts";
import { deliveryOf } from "../delivery-of.ts";

const createdAt = "2026-11-20T15:03:20.538Z";

const booked = (
	triggerEvent: string,
	payload: object = {},
	more: object = {},
) =>
	deliveryOf({
		triggerEvent,
		createdAt,
		payload: { uid: "u1", ...payload },
		...more,
	});

const read = (delivery: ReturnType<typeof booked>) =>
	calcomReader.normalize(delivery);

describe("a booking at Cal.com", () => {
	it.each([
		["ACCEPTED", "confirmed"],
		["PENDING", "pending"],
		["accepted", "confirmed"],
		["SOMETHING_NEW", "confirmed"],
		[undefined, "confirmed"],
	])("that is made as %s is %s", (status, ours) => {
		expect(read(booked("BOOKING_CREATED", { status }))[0]?.status).toBe(ours);
	});

	it("moves as two: the new one, and the old one at its old time", () => {
		const events = read(
			booked("BOOKING_RESCHEDULED", {
				startTime: "2026-09-29T11:30:00+02:00",
				rescheduleUid: "u0",
				rescheduleStartTime: "2026-09-25T09:30:00Z",
			}),
		);
		expect(events).toMatchObject([
			{
				id: "calcom:u1",
				startsAt: "2026-09-29T09:30:00.000Z",
				status: "confirmed",
				rescheduledFrom: "calcom:u0",
			},
			{
				id: "calcom:u0",
				startsAt: "2026-09-25T09:30:00.000Z",
				status: "cancelled",
			},
		]);
	});

	it.each([undefined, "", "u1"])(
		"moves as one where it takes the place of %j",
		(rescheduleUid) => {
			const events = read(booked("BOOKING_RESCHEDULED", { rescheduleUid }));
			expect(events).toMatchObject([{ id: "calcom:u1", status: "confirmed" }]);
			expect(events[0]?.rescheduledFrom).toBeUndefined();
		},
	);

	it.each([
		["says whose", { attendeeSeatId: "s1" }],
		[
			"lists who leaves as it is kept",
			{ attendees: [{ name: "A", email: "a@example.com", bookingId: 7 }] },
		],
	])("goes on when a seat is given up: it %s", (_, payload) => {
		const [event] = read(booked("BOOKING_CANCELLED", payload));
		expect(event).toMatchObject({ kind: "changed", id: "calcom:u1" });
		expect([event?.status, event?.attendees]).toEqual([undefined, undefined]);
	});

	it("is told apart by trigger, booking, seat and time", () => {
		const ids = [
			booked("BOOKING_CREATED"),
			booked("BOOKING_PAID"),
			booked("BOOKING_CREATED", { uid: "u2" }),
			booked("BOOKING_CREATED", { attendeeSeatId: "s1" }),
			booked("BOOKING_CREATED", { attendeeSeatId: "s2" }),
			booked("BOOKING_CREATED", {}, { createdAt: "2026-11-20T15:03:20.539Z" }),
		].map((one) => calcomReader.identify(one).id);
		expect(new Set(ids).size).toBe(6);
	});

	it("may hide its attendees' addresses, and have made some up", () => {
		const attendees = [
			{
				name: "A",
				email: "12075550133@sms.cal.com",
				phoneNumber: "+12075550133",
			},
			{ name: "B" },
		];
		expect(
			read(booked("BOOKING_CREATED", { attendees }))[0]?.attendees,
		).toEqual([{ name: "A", phone: "+12075550133" }, { name: "B" }]);
	});

	it("has the number that was asked for on its form", () => {
		const responses = {
			attendeePhoneNumber: { label: "phone", value: "+12075550133" },
			notes: 7,
		};
		expect(
			read(
				booked("BOOKING_CREATED", {
					attendees: [{ name: "A" }, { name: "B" }],
					responses,
				}),
			)[0]?.attendees,
		).toEqual([{ name: "A", phone: "+12075550133" }, { name: "B" }]);
	});

	it("is read although something odd stands beside it", () => {
		const odd = { location: { type: "x" }, metadata: 7, responses: "none" };
		expect(read(booked("BOOKING_CREATED", odd))).toMatchObject([
			{ id: "calcom:u1" },
		]);
	});

	it("is not missed any more when its host takes that back", () => {
		const [event] = read(
			booked("BOOKING_NO_SHOW_UPDATED", {
				uid: undefined,
				bookingUid: "u1",
				attendees: [{ email: "a@example.com", noShow: false }],
			}),
		);
		expect(event).toMatchObject({ kind: "changed", id: "calcom:u1" });
		expect(event?.status).toBeUndefined();
	});

	it("is not missed by its guest when its host stays away", () => {
		expect(read(booked("AFTER_HOSTS_CAL_VIDEO_NO_SHOW"))).toMatchObject([
			{ kind: "changed" },
		]);
	});
});

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

it("a booking that is made, moved and called off ends the same in whatever order that is told", () => {
	const life = examples.filter(({ name }) =>
		["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED"].includes(
			name,
		),
	);
	const ends = permutations(life).map((deliveries) => {
		const { step, snapshot } = memoryRecords();
		for (const { body } of deliveries)
			step((draft) => {
				for (const event of read(deliveryOf(body)))
					applyAppointment(draft, event, "US");
			});
		return snapshot();
	});
	expect(ends).toHaveLength(6);
	for (const end of ends) expect(end).toEqual(ends[0]);
	expect(
		Object.values(ends[0] ?? {}).map((item) => [
			item.pk,
			Reflect.get(item, "status"),
			Reflect.get(item, "rescheduledFrom"),
		]),
	).toEqual(
		expect.arrayContaining([
			["APPOINTMENT#calcom:cGKfOc3vY9BoQuU4KM6GgY", "cancelled", undefined],
			[
				"APPOINTMENT#calcom:99yYKkD9BIBcfqHZN3cxq5",
				"cancelled",
				"calcom:cGKfOc3vY9BoQuU4KM6GgY",
			],
		]),
	);
});
