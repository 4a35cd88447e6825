import type { Planned } from "../plan/planned.ts";
import type { Arrival } from "./arrivals.ts";
import { type Contacts, contactsIn, type LiveContact } from "./contacts-in.ts";
import { expectedPeople } from "./expected-people.ts";
import type { Findings } from "./findings.ts";
import type { Table } from "./read-table.ts";

const list = (handles: Iterable<string>): string =>
	[...handles].sort().join(", ");

/** Every link leads to a handle that links back. */
const indexHandles = (
	{ live, dangling }: Contacts,
	{ wrong }: Findings,
): ReadonlyMap<string, LiveContact> => {
	for (const link of dangling) wrong.push(`a link to ${link} leads nowhere`);
	return new Map(
		live.flatMap((contact) =>
			[...contact.handles].map((handle) => [handle, contact] as const),
		),
	);
};

const comparePeople = (
	people: readonly ReadonlySet<string>[],
	owners: ReadonlyMap<string, LiveContact>,
	{ lost, wrong }: Findings,
): void => {
	for (const person of people) {
		const found = new Set([...person].flatMap((one) => owners.get(one) ?? []));
		const [contact, ...others] = found;
		const missing = [...person].filter((handle) => !owners.has(handle));
		if (missing.length > 0) lost.push(`no contact has ${list(missing)}`);
		if (others.length > 0)
			wrong.push(`${found.size} contacts are one person: ${list(person)}`);
		const more = [...(contact?.handles ?? [])].filter(
			(handle) => !person.has(handle),
		);
		if (more.length > 0)
			wrong.push(`the contact of ${list(person)} also has ${list(more)}`);
	}
};

/** Whether by any of its handles that is known of the contact. */
const has = (
	contact: LiveContact | undefined,
	is: (impression: object) => boolean,
): boolean =>
	contact?.items.some(({ impression }) => is(Object(impression))) ?? false;

const isCustomer = (impression: object): boolean =>
	Reflect.get(impression, "isCustomer") === true;

const hasOptedOut = (impression: object): boolean =>
	Reflect.get(Object(Reflect.get(impression, "smsOptOut")), "value") === true;

/** What deliveries say of a person, and where their records stand. */
const compareTraits = (
	arrivals: readonly Arrival[],
	table: Table,
	owners: ReadonlyMap<string, LiveContact>,
	{ resolve }: Contacts,
	{ wrong }: Findings,
): void => {
	for (const { planned } of arrivals) {
		const { customers, optedOut, timeline } = planned.claims;
		for (const handle of customers)
			if (!has(owners.get(handle), isCustomer))
				wrong.push(`${handle} has paid and is no customer`);
		for (const handle of optedOut)
			if (!has(owners.get(handle), hasOptedOut))
				wrong.push(`${handle} has opted out and may be written to`);
		for (const { record, handle } of timeline) {
			const item = table.get(record);
			if (!item) continue;
			if (!resolve(item.contactId)?.handles.has(handle))
				wrong.push(`${record} is not in the timeline of ${handle}`);
			if (item.contactKey !== item.contactId)
				wrong.push(`${record} stands in another timeline than its contact's`);
		}
	}
};

/** Each phone number one contact; customer, address and number joined as deliveries joined them; all in the right timeline. */
export const compareContacts = (
	arrivals: readonly Arrival[],
	planned: readonly Planned[],
	table: Table,
	findings: Findings,
): void => {
	const contacts = contactsIn(table);
	const owners = indexHandles(contacts, findings);
	const people = expectedPeople(arrivals);
	comparePeople(people, owners, findings);
	compareTraits(arrivals, table, owners, contacts, findings);

	const expected = new Set(people.flatMap((person) => [...person]));
	const named = planned.flatMap(({ claims }) => claims.people.flat());
	for (const handle of new Set(named))
		if (!expected.has(handle) && owners.has(handle))
			findings.wrong.push(`${handle} comes from nowhere`);
};
