import { expect, it } from "vitest";
import { applyAppointment } from "#shared/records/appointments.ts";
import { examples } from "../../../functions/webhooks/calcom/examples.ts";
import { memoryRecords } from "../../support/memory-records.ts";
import { permutations } from "../../support/permutations.ts";
import { deliveryOf } from "../delivery-of.ts";
import { read } from "./booked.ts";

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
