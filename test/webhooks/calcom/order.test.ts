import { describe, expect, it } from "vitest";
import { applyAppointment } from "#shared/records/appointments.ts";
import { contactIdOf } from "#shared/records/contacts.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { calcomReader } from "#webhooks/calcom/reader.ts";
import { examples } from "../../../functions/webhooks/calcom/examples.ts";
import { deliveryOf } from "../delivery-of.ts";
import { oneEnd } from "../one-end.ts";

const endOf = (...life: readonly Delivery[]) =>
	oneEnd({ reader: calcomReader, apply: applyAppointment }, life);

const recorded = (name: string): Delivery => {
	const example = examples.find((one) => one.name === name);
	if (!example) throw new Error(`no example ${name}`);
	return deliveryOf(example.body);
};

const ada = { name: "Ada", email: "ada@example.com", timeZone: "Europe/Rome" };

const at = (minute: number): string =>
	new Date(Date.UTC(2026, 10, 20, 15, minute)).toISOString();

const told = (
	minute: number,
	triggerEvent: string,
	payload: object,
): Delivery =>
	deliveryOf({
		triggerEvent,
		createdAt: at(minute),
		payload: { uid: "a", attendees: [ada], startTime: at(30), ...payload },
	});

/** Flat, and with the time of the booking as its own. */
const met = (triggerEvent: string, booking: object = {}): Delivery =>
	deliveryOf({
		...{ triggerEvent, createdAt: at(1), uid: "a", attendees: [ada] },
		...{ startTime: at(30), endTime: at(40) },
		...booking,
	});

const noShow = (minute: number, noShow: boolean): Delivery =>
	deliveryOf({
		triggerEvent: "BOOKING_NO_SHOW_UPDATED",
		createdAt: at(minute),
		payload: { bookingUid: "a", attendees: [{ email: ada.email, noShow }] },
	});

describe("in whatever order it is told, and though all is told twice", () => {
	it("a booking that is made, moved and called off", () => {
		const end = endOf(
			recorded("BOOKING_CREATED"),
			recorded("BOOKING_RESCHEDULED"),
			recorded("BOOKING_CANCELLED"),
		);
		const contactKey = contactIdOf({
			kind: "email",
			value: "zoe.marsh@example.com",
		});
		expect(end["APPOINTMENT#calcom:cGKfOc3vY9BoQuU4KM6GgY"]).toMatchObject({
			status: "cancelled",
			startsAt: "2026-11-25T14:30:00.000Z",
			contactKey,
			sort: "2026-11-25T14:30:00.000Z#calcom:cGKfOc3vY9BoQuU4KM6GgY",
		});
		expect(end["APPOINTMENT#calcom:99yYKkD9BIBcfqHZN3cxq5"]).toMatchObject({
			status: "cancelled",
			startsAt: "2026-11-26T16:00:00.000Z",
			rescheduledFrom: "calcom:cGKfOc3vY9BoQuU4KM6GgY",
			reason: "Something came up",
			contactKey,
		});
	});

	it("a booking that is asked for, confirmed and moved twice", () => {
		const end = endOf(
			told(1, "BOOKING_REQUESTED", { status: "PENDING" }),
			told(2, "BOOKING_CREATED", { status: "ACCEPTED" }),
			told(3, "BOOKING_RESCHEDULED", { uid: "b", rescheduleUid: "a" }),
			told(4, "BOOKING_RESCHEDULED", { uid: "c", rescheduleUid: "b" }),
		);
		expect(
			["a", "b", "c"].map((uid) => end[`APPOINTMENT#calcom:${uid}`]),
		).toMatchObject([
			{ status: "cancelled", rescheduledTo: "calcom:b" },
			{
				status: "cancelled",
				rescheduledFrom: "calcom:a",
				rescheduledTo: "calcom:c",
			},
			{ status: "confirmed", rescheduledFrom: "calcom:b" },
		]);
	});

	it("a meeting that took place although somebody was thought absent", () => {
		const end = endOf(
			told(1, "BOOKING_CREATED", { status: "ACCEPTED" }),
			told(2, "BOOKING_PAID", { status: "ACCEPTED" }),
			met("MEETING_STARTED"),
			met("MEETING_ENDED"),
			noShow(35, true),
			noShow(45, false),
		);
		expect(end["APPOINTMENT#calcom:a"]).toMatchObject({ status: "completed" });
	});

	it("a meeting that somebody missed", () => {
		const end = endOf(
			told(1, "BOOKING_CREATED", { status: "ACCEPTED" }),
			noShow(35, true),
			met("MEETING_ENDED"),
		);
		expect(end["APPOINTMENT#calcom:a"]).toMatchObject({ status: "no-show" });
	});

	it("a meeting that others joined after what is told of it was written", () => {
		const ike = { name: "Ike", email: "ike@example.com" };
		const end = endOf(
			told(1, "BOOKING_CREATED", { attendeeSeatId: "s1" }),
			told(2, "BOOKING_CREATED", {
				attendeeSeatId: "s2",
				attendees: [ada, ike],
			}),
			met("MEETING_ENDED"),
		);
		expect(end["APPOINTMENT#calcom:a"]).toMatchObject({
			status: "completed",
			attendees: [{ name: "Ada" }, { name: "Ike" }],
			updatedAt: at(40),
		});
	});

	it("a shared booking that one of its attendees leaves for another", () => {
		const ike = { name: "Ike", email: "ike@example.com" };
		const end = endOf(
			told(1, "BOOKING_CREATED", { attendeeSeatId: "s1" }),
			told(2, "BOOKING_CREATED", {
				attendeeSeatId: "s2",
				attendees: [ada, ike],
			}),
			told(3, "BOOKING_RESCHEDULED", {
				uid: "b",
				attendeeSeatId: "s3",
				attendees: [ike],
				startTime: at(50),
				rescheduleUid: "a",
			}),
			met("MEETING_ENDED"),
		);
		expect(end["APPOINTMENT#calcom:a"]).toMatchObject({
			status: "completed",
			startsAt: at(30),
		});
		expect(end["APPOINTMENT#calcom:a"]).not.toHaveProperty("rescheduledTo");
		expect(end["APPOINTMENT#calcom:b"]).toMatchObject({
			status: "confirmed",
			startsAt: at(50),
			attendees: [{ name: "Ike" }],
		});
	});
});
