import type { Planned } from "../plan/planned.ts";
import type { Arrival } from "./arrivals.ts";
import { type Contacts, contactsIn, type LiveContact } from "./contacts-in.ts";
import { expectedPeople } from "./expected-people.ts";
import type { Findings } from "./findings.ts";
import type { Table } from "./read-table.ts";

const list = (handles: Iterable<string>): string =>
	[...handles].sort().join(", ");

/** Every handle is one contact's alone, and every id leads to a contact. */
const indexHandles = (
	{ live, dangling }: Contacts,
	{ wrong }: Findings,
): ReadonlyMap<string, LiveContact> => {
	for (const id of dangling) wrong.push(`contact ${id} leads nowhere`);
	const owners = new Map<string, LiveContact>();
	for (const contact of live)
		for (const handle of contact.handles) {
			if (owners.has(handle)) wrong.push(`${handle} is two contacts'`);
			owners.set(handle, contact);
		}
	return owners;
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
			if (owners.get(handle)?.item.kind !== "customer")
				wrong.push(`${handle} has paid and is no customer`);
		for (const handle of optedOut)
			if (owners.get(handle)?.item.smsOptOut !== true)
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
