import { type ContactItem, contactPk, type MergedItem } from "./contacts.ts";
import { readItems } from "./read-items.ts";

/** Ids as records hold them -> the contacts they stand for by now. */
export const resolveContacts = async (
	ids: readonly string[],
): Promise<ReadonlyMap<string, ContactItem>> => {
	const seen = new Map<string, ContactItem | MergedItem>();
	let wanted = [...new Set(ids)];
	while (wanted.length > 0) {
		const items = await readItems(wanted.map(contactPk));
		for (const item of items as (ContactItem | MergedItem)[])
			seen.set(item.id, item);
		wanted = items.flatMap((item) =>
			"mergedInto" in item && !seen.has(String(item.mergedInto))
				? [String(item.mergedInto)]
				: [],
		);
	}
	const follow = (id: string): ContactItem | undefined => {
		const item = seen.get(id);
		return item && "mergedInto" in item ? follow(item.mergedInto) : item;
	};
	return new Map(
		ids.flatMap((id) => {
			const contact = follow(id);
			return contact ? [[id, contact]] : [];
		}),
	);
};

/** Records as the API shows them: with the contact they belong to by now. */
export const withContacts = async <T extends { readonly contactId?: string }>(
	records: readonly T[],
): Promise<T[]> => {
	const contacts = await resolveContacts(
		records.flatMap(({ contactId }) => contactId ?? []),
	);
	return records.map((record) => {
		const contact = contacts.get(record.contactId ?? "");
		return contact ? { ...record, contactId: contact.id } : record;
	});
};
