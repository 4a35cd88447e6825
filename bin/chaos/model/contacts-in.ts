import type { Table, TableItem } from "./read-table.ts";

export type LiveContact = {
	readonly id: string;
	readonly item: TableItem;
	/** `phone:+1…`, `email:…`, `customer:…`, `social:…`. */
	readonly handles: ReadonlySet<string>;
};

export type Contacts = {
	readonly live: readonly LiveContact[];
	/** Whom a contact's id stands for by now; nobody where it leads nowhere. */
	readonly resolve: (id: unknown) => LiveContact | undefined;
	/** Ids that lead nowhere. */
	readonly dangling: readonly string[];
};

const handlesIn = (item: TableItem): ReadonlySet<string> => {
	const texts = (kind: string, values: unknown) =>
		Array.isArray(values) ? values.map((value) => `${kind}:${value}`) : [];
	return new Set([
		...texts("phone", item.phones),
		...texts("email", item.emails),
		...texts("customer", item.customerIds),
		...texts("social", item.socialIds),
	]);
};

/** A contact that turned out to be another points to it; more steps than this are a circle. */
const maxSteps = 50;

export const contactsIn = (table: Table): Contacts => {
	const items = [...table.values()].filter(({ pk }) =>
		String(pk).startsWith("CONTACT#"),
	);
	const live = items
		.filter((item) => item.mergedInto === undefined)
		.map((item) => ({
			id: String(item.id),
			item,
			handles: handlesIn(item),
		}));
	const byId = new Map(live.map((contact) => [contact.id, contact]));
	const resolve = (id: unknown): LiveContact | undefined => {
		let current = String(id);
		for (let step = 0; step < maxSteps; step++) {
			const found = byId.get(current);
			if (found) return found;
			current = String(table.get(`CONTACT#${current}`)?.mergedInto);
		}
		return undefined;
	};
	const ids = items.map(({ id }) => String(id));
	return { live, resolve, dangling: ids.filter((id) => !resolve(id)) };
};
