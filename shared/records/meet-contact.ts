import {
	type ContactItem,
	contactIdOf,
	contactPk,
	findContact,
	type Handle,
	type MergedItem,
	putContact,
} from "./contacts.ts";
import type { Draft } from "./draft.ts";

/** What a delivery says of the person behind it. */
export type Meeting = {
	/** The first names the contact when nobody knew any of them. */
	readonly handles: readonly [Handle, ...Handle[]];
	/** ISO 8601. */
	readonly at: string;
	readonly source: string;
	readonly name?: string;
	/** Paid or ordered. */
	readonly isCustomer?: boolean;
	readonly tags?: readonly string[];
	/** Their wish about text messages, as of `at`. */
	readonly smsOptOut?: boolean;
};

const union = (
	one: readonly string[],
	other: readonly string[],
): readonly string[] => [...new Set([...one, ...other])].sort();

const earlier = (one: ContactItem, other: ContactItem): ContactItem =>
	`${one.createdAt}#${one.id}` <= `${other.createdAt}#${other.id}`
		? one
		: other;

/** The later wish counts. */
const optOutOf = (one: ContactItem, other: ContactItem) => {
	const { smsOptOut, facts } =
		(other.facts.optOutAt ?? "") > (one.facts.optOutAt ?? "") ? other : one;
	return { smsOptOut, facts };
};

/** Both are one: the one known longer keeps its id. */
const merged = (one: ContactItem, other: ContactItem): ContactItem => {
	const kept = earlier(one, other);
	const gone = kept === one ? other : one;
	return {
		...kept,
		...optOutOf(one, other),
		kind:
			one.kind === "customer" || other.kind === "customer"
				? "customer"
				: "lead",
		name: kept.name ?? gone.name,
		phones: union(one.phones, other.phones),
		emails: union(one.emails, other.emails),
		customerIds: union(one.customerIds, other.customerIds),
		socialIds: union(one.socialIds, other.socialIds),
		tags: union(one.tags, other.tags),
	};
};

/** A contact that has what the meeting says and nothing else. */
const introduced = (
	id: string,
	{ handles, at, source, name, isCustomer, smsOptOut, tags = [] }: Meeting,
): ContactItem => {
	const valuesOf = (kind: Handle["kind"]) =>
		handles.filter((one) => one.kind === kind).map(({ value }) => value);
	return {
		pk: contactPk(id),
		id,
		kind: isCustomer ? "customer" : "lead",
		name,
		phones: valuesOf("phone").sort(),
		emails: valuesOf("email").sort(),
		customerIds: valuesOf("customer").sort(),
		socialIds: valuesOf("social").sort(),
		source,
		tags: [...tags].sort(),
		smsOptOut: smsOptOut ?? false,
		createdAt: at,
		facts: smsOptOut === undefined ? {} : { optOutAt: at },
	};
};

const pointTo = (draft: Draft, id: string, contact: ContactItem): void => {
	const merged: MergedItem = {
		pk: contactPk(id),
		id,
		mergedInto: contact.id,
		version: draft.get(contactPk(id))?.version,
	};
	draft.put(merged);
};

/**
 * Finds, makes, completes and where need be merges the contact behind the handles. Returns the id that the first handle names,
 * the same in whatever order deliveries come; `findContact` leads from it to the contact.
 */
export const meetContact = (draft: Draft, meeting: Meeting): string => {
	const ids = [...new Set(meeting.handles.map(contactIdOf))];
	const [first = ""] = ids;
	const known = ids.flatMap((id) => findContact(draft, id) ?? []);
	const before = new Set(known.map(({ id }) => id));
	// What the meeting says counts as one more contact to merge, whose id is taken only when nobody was known.
	const [one, ...others] = known;
	const said = introduced(one?.id ?? first, meeting);
	const contact = others.reduce(merged, one ? merged(one, said) : said);

	putContact(draft, contact);
	for (const id of new Set([...ids, ...before]))
		if (id !== contact.id && findContact(draft, id)?.id !== contact.id)
			pointTo(draft, id, contact);
	return first;
};
