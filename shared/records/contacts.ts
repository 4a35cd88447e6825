import { type Impression, mergeImpressions, orderOf } from "./impression.ts";
import { type Item, sortKey } from "./item.ts";
import { stableId } from "./stable-id.ts";

/** What a person is known by. */
export type Handle = {
	readonly kind: "phone" | "email" | "customer" | "social";
	/** E.164; an address; a record id, `stripe:cus_...`; `<network>:<their id>`. */
	readonly value: string;
};

/**
 * What is known of a person by one handle. Nothing is ever moved from one item to another: two that turn out to be one person
 * link to each other, so whoever meets them next, in whatever order, has nothing to look up but what it was told.
 */
export type HandleItem = Item & {
	readonly id: string;
	readonly handle: Handle;
	/** Handles that were named together with it, as `nameOf` writes them. */
	readonly links: readonly string[];
	/** Left out where it was only ever named beside another. */
	readonly impression?: Impression;
};

/** A person or company the business speaks with: all handles that links connect, seen as one. */
export type Contact = {
	/** Of the handle it was first met by. */
	readonly id: string;
	readonly kind: "lead" | "customer";
	readonly name?: string;
	readonly phones: readonly string[];
	readonly emails: readonly string[];
	readonly customerIds: readonly string[];
	readonly socialIds: readonly string[];
	/** Where it was first heard of. */
	readonly source: string;
	readonly tags: readonly string[];
	readonly smsOptOut: boolean;
	readonly createdAt: string;
	/** Every id that stands for it, one for each handle. Records keep the one they were made with. */
	readonly ids: readonly string[];
};

export const contactPk = (id: string): string => `CONTACT#${id}`;
export const allContacts = "CONTACT";

/** `<kind>:<value>` */
export const nameOf = ({ kind, value }: Handle): string => `${kind}:${value}`;

export const contactIdOf = (handle: Handle): string => stableId(nameOf(handle));

/** Ids of the handles that were named together with this one. */
export const linkedIds = ({ links }: HandleItem): string[] =>
	links.map(stableId);

type Met = HandleItem & { readonly impression: Impression };

const isMet = (item: HandleItem): item is Met => item.impression !== undefined;

const byFirstMeeting = (one: Met, other: Met): number => {
	const [a, b] = [one, other].map(
		({ id, impression }) => `${orderOf(impression.first)}#${id}`,
	);
	return (a ?? "") < (b ?? "") ? -1 : 1;
};

const valuesOf = (
	items: readonly HandleItem[],
	kind: Handle["kind"],
): string[] =>
	items
		.filter(({ handle }) => handle.kind === kind)
		.map(({ handle }) => handle.value)
		.sort();

/** All handles that links connect -> the contact they are; undefined where nobody was met by any of them. */
export const contactOf = (
	items: readonly HandleItem[],
): Contact | undefined => {
	const [oldest, ...others] = items.filter(isMet).sort(byFirstMeeting);
	if (!oldest) return undefined;
	const { first, isCustomer, name, tags, smsOptOut } = others
		.map(({ impression }) => impression)
		.reduce(mergeImpressions, oldest.impression);
	return {
		id: oldest.id,
		kind: isCustomer ? "customer" : "lead",
		name: name?.value,
		phones: valuesOf(items, "phone"),
		emails: valuesOf(items, "email"),
		customerIds: valuesOf(items, "customer"),
		socialIds: valuesOf(items, "social"),
		source: first.source,
		tags,
		smsOptOut: smsOptOut?.value ?? false,
		createdAt: first.at,
		ids: items.map(({ id }) => id).sort(),
	};
};

/** With its keys. Who was only named beside another is in no list: the other is. */
export const handleItem = (
	handle: Handle,
	known: Omit<HandleItem, "pk" | "id" | "handle">,
): HandleItem => {
	const id = contactIdOf(handle);
	const { impression } = known;
	return {
		...known,
		pk: contactPk(id),
		id,
		handle,
		...(impression && {
			kindKey: allContacts,
			sort: sortKey(impression.first.at, id),
		}),
	};
};
