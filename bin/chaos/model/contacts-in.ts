import type { Table, TableItem } from "./read-table.ts";

export type LiveContact = {
	/** What is known of it by each of its handles. */
	readonly items: readonly TableItem[];
	/** `phone:+1…`, `email:…`, `customer:…`, `social:…`. */
	readonly handles: ReadonlySet<string>;
};

export type Contacts = {
	readonly live: readonly LiveContact[];
	/** Whom a record's contact id stands for; nobody where it leads nowhere. */
	readonly resolve: (id: unknown) => LiveContact | undefined;
	/** Links to a handle that is not there, or that does not link back. */
	readonly dangling: readonly string[];
};

const handleOf = ({ handle }: TableItem): string =>
	["kind", "value"].map((name) => Reflect.get(Object(handle), name)).join(":");

const linksOf = ({ links }: TableItem): readonly string[] =>
	Array.isArray(links) ? links.map(String) : [];

/** All that links lead to from one handle, and from there. */
const personOf = (
	handle: string,
	byHandle: ReadonlyMap<string, TableItem>,
): ReadonlySet<string> => {
	const found = new Set([handle]);
	for (const one of found)
		for (const link of linksOf(byHandle.get(one) ?? {}))
			if (byHandle.has(link)) found.add(link);
	return found;
};

export const contactsIn = (table: Table): Contacts => {
	const byHandle = new Map(
		[...table.values()]
			.filter(({ pk }) => String(pk).startsWith("CONTACT#"))
			.map((item) => [handleOf(item), item]),
	);
	const dangling = [...byHandle].flatMap(([handle, item]) =>
		linksOf(item).filter(
			(link) => !linksOf(byHandle.get(link) ?? {}).includes(handle),
		),
	);
	const byId = new Map<string, LiveContact>();
	for (const [handle, { id }] of byHandle) {
		if (byId.has(String(id))) continue;
		const handles = personOf(handle, byHandle);
		const items = [...handles]
			.map((one) => byHandle.get(one))
			.filter((item) => item !== undefined);
		for (const item of items) byId.set(String(item.id), { items, handles });
	}
	return {
		live: [...new Set(byId.values())],
		resolve: (id) => byId.get(String(id)),
		dangling,
	};
};
