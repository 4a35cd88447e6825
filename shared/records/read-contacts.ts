import {
	type Contact,
	contactOf,
	contactPk,
	type HandleItem,
	linkedIds,
} from "./contacts.ts";
import { readItems } from "./read-items.ts";

type Read = (pks: readonly string[]) => Promise<readonly HandleItem[]>;

/** All handles that links connect with those of `ids`, by id. */
const reachable = async (
	ids: readonly string[],
	read: Read,
): Promise<ReadonlyMap<string, HandleItem>> => {
	const known = new Map<string, HandleItem>();
	const asked = new Set<string>();
	let wanted = new Set(ids);
	while (wanted.size > 0) {
		for (const id of wanted) asked.add(id);
		const items = await read([...wanted].map(contactPk));
		for (const item of items) known.set(item.id, item);
		wanted = new Set(
			items.flatMap(linkedIds).filter((linked) => !asked.has(linked)),
		);
	}
	return known;
};

const connected = (
	id: string,
	known: ReadonlyMap<string, HandleItem>,
): HandleItem[] => {
	const found = new Map<string, HandleItem>();
	const add = (one: string): void => {
		const item = known.get(one);
		if (!item || found.has(one)) return;
		found.set(one, item);
		linkedIds(item).forEach(add);
	};
	add(id);
	return [...found.values()];
};

/** Ids as records hold them -> the contacts they stand for by now. One read for each step that links lead away. */
export const readContacts = async (
	ids: readonly string[],
	// Only `meetContact` puts items under these keys.
	read: Read = async (pks) => (await readItems(pks)) as HandleItem[],
): Promise<ReadonlyMap<string, Contact>> => {
	const known = await reachable(ids, read);
	const contacts = new Map<string, Contact>();
	for (const id of ids) {
		if (contacts.has(id)) continue;
		const contact = contactOf(connected(id, known));
		for (const same of contact?.ids ?? [])
			if (contact) contacts.set(same, contact);
	}
	return contacts;
};

/** Records as the API shows them: with the contact they belong to by now. */
export const withContacts = async <T extends { readonly contactId?: string }>(
	records: readonly T[],
): Promise<T[]> => {
	const contacts = await readContacts(
		records.flatMap(({ contactId }) => contactId ?? []),
	);
	return records.map((record) => {
		const contact = contacts.get(record.contactId ?? "");
		return contact ? { ...record, contactId: contact.id } : record;
	});
};
