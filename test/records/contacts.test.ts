import { describe, expect, it } from "vitest";
import { contactIdOf, findContact } from "#shared/records/contacts.ts";
import { type Meeting, meetContact } from "#shared/records/meet-contact.ts";
import { memoryRecords } from "../support/memory-records.ts";
import { permutations } from "../support/permutations.ts";

const phone = { kind: "phone", value: "+15855550123" } as const;
const otherPhone = { kind: "phone", value: "+15855550199" } as const;
const email = { kind: "email", value: "ada@example.com" } as const;
const customer = { kind: "customer", value: "stripe:cus_1" } as const;

const meet = (...meetings: readonly Meeting[]) => {
	const records = memoryRecords();
	for (const meeting of meetings)
		records.step((draft) => meetContact(draft, meeting));
	return {
		contactOf: (handle: Parameters<typeof contactIdOf>[0]) => {
			let found: ReturnType<typeof findContact>;
			records.step((draft) => {
				found = findContact(draft, contactIdOf(handle));
			});
			return found;
		},
	};
};

const called: Meeting = {
	handles: [phone],
	at: "2026-03-01T00:00:00.000Z",
	source: "twilio",
};
const paid: Meeting = {
	handles: [customer, email],
	at: "2026-03-02T00:00:00.000Z",
	source: "stripe",
	name: "Ada",
	isCustomer: true,
};
const toldBoth: Meeting = {
	handles: [customer, phone],
	at: "2026-03-03T00:00:00.000Z",
	source: "stripe",
};

describe("contacts", () => {
	it("are made as a lead of an unknown caller", () => {
		expect(meet(called).contactOf(phone)).toMatchObject({
			id: contactIdOf(phone),
			kind: "lead",
			phones: ["+15855550123"],
			createdAt: called.at,
			source: "twilio",
		});
	});

	it("become a customer by paying", () => {
		expect(
			meet({ ...paid, isCustomer: false }, paid).contactOf(email),
		).toMatchObject({ kind: "customer", name: "Ada" });
	});

	it("are merged, in any order, when two turn out to be one", () => {
		for (const order of permutations([called, paid, toldBoth])) {
			const { contactOf } = meet(...order);
			const contact = contactOf(phone);
			expect(contact).toMatchObject({
				kind: "customer",
				name: "Ada",
				phones: ["+15855550123"],
				emails: ["ada@example.com"],
				customerIds: ["stripe:cus_1"],
				createdAt: called.at,
			});
			expect(contactOf(email)).toEqual(contact);
			expect(contactOf(customer)).toEqual(contact);
		}
	});

	it("stay apart while nothing joins them", () => {
		const { contactOf } = meet(called, { ...called, handles: [otherPhone] });
		expect(contactOf(phone)?.id).not.toBe(contactOf(otherPhone)?.id);
	});

	it.each([
		["later", "2026-03-02T00:00:00.000Z", true],
		["earlier", "2026-02-01T00:00:00.000Z", false],
	])("believe a wish about texts that is %s", (_, at, expected) => {
		const { contactOf } = meet(
			{ ...called, smsOptOut: false },
			{ ...called, at, smsOptOut: true },
		);
		expect(contactOf(phone)?.smsOptOut).toBe(expected);
	});
});
