import { type Item, toRecord } from "#shared/records/item.ts";
import { type Listing, list } from "#shared/records/list.ts";
import { withContacts } from "#shared/records/read-contacts.ts";
import { readItems } from "#shared/records/read-items.ts";
import { type AdminRequest, type AdminRoute, pageOf } from "./answer.ts";

/** A route that lists records of one kind. */
export const listing =
	(listingOf: (request: AdminRequest) => Listing): AdminRoute =>
	async (request) => {
		const { items, cursor } = await list(listingOf(request), pageOf(request));
		return { items: await withContacts(items.map(toRecord)), cursor };
	};

/** A route that finds one record by its id; `is` tells whether what is found is of the kind asked for. */
export const finding =
	(
		pkOf: (id: string) => string,
		is: (item: Item) => boolean = () => true,
	): AdminRoute =>
	async ({ id }) => {
		const [item] = await readItems([pkOf(id)]);
		if (!item || !is(item)) return undefined;
		const [record] = await withContacts([toRecord(item)]);
		return record;
	};
