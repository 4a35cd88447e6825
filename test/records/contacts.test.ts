import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	contactIdOf,
	type Handle,
	type HandleItem,
	nameOf,
} from "#shared/records/contacts.ts";
import { type Meeting, meetContact } from "#shared/records/meet-contact.ts";
import { readContacts } from "#shared/records/read-contacts.ts";
import { memoryRecords } from "../support/memory-records.ts";
import { permutations } from "../support/permutations.ts";

const phone = { kind: "phone", value: "+15855550123" } as const;
const otherPhone = { kind: "phone", value: "+15855550199" } as const;
const email = { kind: "email", value: "ada@example.com" } as const;
const customer = { kind: "customer", value: "stripe:cus_1" } as const;

const day = (day: number): string => `2026-03-0${day}T00:00:00.000Z`;

/** The table after those meetings, and how a contact is found in it. */
const meet = (...meetings: readonly Meeting[]) => {
	const { items, step, snapshot } = memoryRecords();
	for (const meeting of meetings) step((draft) => meetContact(draft, meeting));
	const read = async (pks: readonly string[]) =>
		pks.flatMap((pk) => (items.get(pk) as HandleItem | undefined) ?? []);
	const contactOf = async (handle: Handle) => {
		const id = contactIdOf(handle);
		return (await readContacts([id], read)).get(id);
	};
	return { contactOf, snapshot };
};

const called: Meeting = { handles: [phone], at: day(1), provider: "twilio" };
const paid: Meeting = {
	handles: [customer, email],
	at: day(2),
	provider: "stripe",
	name: "Ada",
	isCustomer: true,
};
const toldBoth: Meeting = {
	handles: [customer, phone],
	at: day(3),
	provider: "stripe",
};

describe("contacts", () => {
	it("are made as a lead of an unknown caller", async () => {
		expect(await meet(called).contactOf(phone)).toEqual({
			id: contactIdOf(phone),
			ids: [contactIdOf(phone)],
			kind: "lead",
			name: undefined,
			phones: ["+15855550123"],
			emails: [],
			customerIds: [],
			socialIds: [],
			tags: [],
			smsOptOut: false,
			createdAt: called.at,
			source: "twilio",
		});
	});

	it("become a customer by paying", async () => {
		const contact = await meet({ ...paid, isCustomer: false }, paid).contactOf(
			email,
		);
		expect(contact).toMatchObject({ kind: "customer", name: "Ada" });
	});

	it("are one, in any order, when two turn out to be one", async () => {
		for (const order of permutations([called, paid, toldBoth])) {
			const { contactOf } = meet(...order);
			const contact = await contactOf(phone);
			expect(contact).toMatchObject({
				id: contactIdOf(phone),
				kind: "customer",
				name: "Ada",
				phones: ["+15855550123"],
				emails: ["ada@example.com"],
				customerIds: ["stripe:cus_1"],
				createdAt: called.at,
			});
			expect(await contactOf(email)).toEqual(contact);
			expect(await contactOf(customer)).toEqual(contact);
		}
	});

	it("stay apart while nothing joins them", async () => {
		const { contactOf } = meet(called, { ...called, handles: [otherPhone] });
		const [one, other] = [await contactOf(phone), await contactOf(otherPhone)];
		expect(one?.phones).toEqual(["+15855550123"]);
		expect(other?.phones).toEqual(["+15855550199"]);
	});

	it("are named as they were last, whoever told of them first", async () => {
		const names = [
			called,
			{ ...called, at: day(3), name: "Ada L." },
			{ ...called, at: day(2), name: "WIRELESS CALLER" },
		];
		for (const order of permutations(names))
			expect(await meet(...order).contactOf(phone)).toMatchObject({
				name: "Ada L.",
				createdAt: day(1),
			});
	});

	it("are named as their account is rather than as a phone displays them", async () => {
		const displayed = { ...called, at: day(9), name: "WIRELESS CALLER" };
		const { contactOf } = meet(displayed, paid, toldBoth);
		expect(await contactOf(phone)).toMatchObject({ name: "Ada" });
	});

	it("come from where they were first heard of, and of that from the campaign", async () => {
		const tracked = { ...called, provider: "callrail", source: "Ads" };
		const later = { ...called, at: day(2), source: "Flyer" };
		for (const order of permutations([called, tracked, later]))
			expect(await meet(...order).contactOf(phone)).toMatchObject({
				source: "Ads",
			});
	});

	it.each([
		["later", day(2), false, true],
		["earlier", "2026-02-01T00:00:00.000Z", false, false],
		["to be left alone at the same time", day(1), false, true],
	])("believe a wish about texts that is %s", async (_, at, before, after) => {
		const wishes = [
			{ ...called, smsOptOut: before },
			{ ...called, at, smsOptOut: true },
		];
		for (const order of permutations(wishes))
			expect(await meet(...order).contactOf(phone)).toMatchObject({
				smsOptOut: after,
			});
	});
});

const kinds = ["phone", "email", "customer", "social"] as const;
const handle = fc.record({
	kind: fc.constantFrom(...kinds),
	value: fc.constantFrom("1", "2", "3"),
});
const meeting = fc
	.record(
		{
			first: handle,
			others: fc.array(handle, { maxLength: 2 }),
			at: fc.constantFrom(day(1), day(2), day(3)),
			provider: fc.constantFrom("twilio", "stripe"),
			source: fc.constantFrom("Ads", "Flyer"),
			name: fc.constantFrom("Ada", "Bea"),
			isCustomer: fc.boolean(),
			tags: fc.subarray(["a", "b", "c"]),
			smsOptOut: fc.boolean(),
		},
		{ requiredKeys: ["first", "others", "at", "provider"] },
	)
	.map(
		({ first, others, ...rest }): Meeting => ({
			...rest,
			handles: [first, ...others],
		}),
	);
/** Meetings, and the same in another order with some of them twice. */
const twoOrders = fc
	.array(meeting, { minLength: 1, maxLength: 8 })
	.chain((meetings) =>
		fc.tuple(
			fc.constant(meetings),
			fc.subarray(meetings).chain((again) =>
				fc.shuffledSubarray([...meetings, ...again], {
					minLength: meetings.length + again.length,
				}),
			),
		),
	);

describe("any meetings", () => {
	it("end in the same table in any order, however often each comes", () => {
		fc.assert(
			fc.property(twoOrders, ([one, other]) => {
				expect(meet(...other).snapshot()).toEqual(meet(...one).snapshot());
			}),
			{ numRuns: 200 },
		);
	});

	it("make handles one contact's where a chain of meetings joins them, and else not", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(meeting, { maxLength: 6 }),
				async (meetings) => {
					const { contactOf } = meet(...meetings);
					const people: Set<string>[] = [];
					for (const { handles } of meetings) {
						const person = new Set(handles.map(nameOf));
						for (const other of people.filter((one) =>
							handles.some((met) => one.has(nameOf(met))),
						)) {
							for (const name of other) person.add(name);
							people.splice(people.indexOf(other), 1);
						}
						people.push(person);
					}
					for (const met of meetings.flatMap(({ handles }) => handles)) {
						const contact = await contactOf(met);
						const person = people.find((one) => one.has(nameOf(met)));
						const lists = [
							["phone", contact?.phones],
							["email", contact?.emails],
							["customer", contact?.customerIds],
							["social", contact?.socialIds],
						] as const;
						const found = lists.flatMap(([kind, values = []]) =>
							values.map((value) => nameOf({ kind, value })),
						);
						expect(found.sort()).toEqual([...(person ?? [])].sort());
					}
				},
			),
		);
	});
});
