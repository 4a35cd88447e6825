import { describe, expect, it } from "vitest";
import { calcomReader } from "#webhooks/calcom/reader.ts";
import { booked, createdAt, read } from "./booked.ts";

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

	it("goes on when one of several moves to another with their seat", () => {
		const events = read(
			booked("BOOKING_RESCHEDULED", {
				startTime: "2026-09-29T09:30:00Z",
				attendees: [{ name: "A", email: "a@example.com" }],
				attendeeSeatId: "s1",
				rescheduleUid: "u0",
				rescheduleStartTime: "2026-09-25T09:30:00Z",
			}),
		);
		const [moved, old] = events;
		expect(moved).toMatchObject({
			kind: "rescheduled",
			id: "calcom:u1",
			startsAt: "2026-09-29T09:30:00.000Z",
			status: "confirmed",
			attendees: [{ name: "A" }],
		});
		expect(moved?.rescheduledFrom).toBeUndefined();
		expect(old).toEqual({
			kind: "changed",
			id: "calcom:u0",
			provider: "calcom",
			at: createdAt,
		});
	});

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

	it("is told apart by what it says where it does not say when it was sent", () => {
		const [missed, came] = [true, false].map((noShow) =>
			booked(
				"BOOKING_NO_SHOW_UPDATED",
				{ attendees: [{ noShow }] },
				{ createdAt: undefined },
			),
		);
		if (!missed || !came) throw new Error("none");
		expect(calcomReader.identify(missed).id).not.toBe(
			calcomReader.identify(came).id,
		);
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

	it.each([
		{ attendeePhoneNumber: { label: "phone", value: "+12075550133" } },
		{ location: { value: { value: "phone", optionValue: "+12075550133" } } },
		{ smsReminderNumber: { label: "number", value: "+12075550133" } },
		{
			attendeePhoneNumber: { value: "" },
			location: { value: { value: "userPhone", optionValue: "+12075550100" } },
			smsReminderNumber: { value: "+12075550133" },
			notes: 7,
		},
	])("has the number that was asked for on its form: %j", (responses) => {
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
		expect(event).toMatchObject({
			kind: "changed",
			id: "calcom:u1",
			isNoShow: false,
		});
		expect(event?.status).toBeUndefined();
	});

	it("is not missed by its guest when its host stays away", () => {
		expect(read(booked("AFTER_HOSTS_CAL_VIDEO_NO_SHOW"))).toMatchObject([
			{ kind: "changed" },
		]);
	});
});
