import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { RequestError } from "#shared/errors.ts";
import type { Item } from "./item.ts";
import { readItems } from "./read-items.ts";

export type Index = "byKind" | "byContact" | "byParent";

const keyNames = {
	byKind: "kindKey",
	byContact: "contactKey",
	byParent: "parentKey",
} as const;

export type Page = {
	readonly limit: number;
	/** As the page before gave it. */
	readonly cursor?: string;
};

export type Listing = {
	readonly index: Index;
	/** The lists to read as one. */
	readonly keys: readonly string[];
	/** @default newest first */
	readonly order?: "newest" | "oldest";
	/** Sort key to begin behind. @default the first */
	readonly after?: string;
	/** Those of some items that belong into the list. @default all of them */
	readonly keep?: (items: readonly Item[]) => Promise<readonly Item[]>;
};

type Entry = { readonly pk: string; readonly sort: string };

const query = async (
	{ index, order = "newest" }: Listing,
	key: string,
	after: string | undefined,
	limit: number,
): Promise<Entry[]> => {
	const newest = order === "newest";
	const { Items = [] } = await dynamodb.send(
		new QueryCommand({
			TableName: env("TABLE_NAME"),
			IndexName: index,
			KeyConditionExpression: `#key = :key${after === undefined ? "" : ` AND #sort ${newest ? "<" : ">"} :after`}`,
			ExpressionAttributeNames: {
				"#key": keyNames[index],
				...(after === undefined ? {} : { "#sort": "sort" }),
			},
			ExpressionAttributeValues: {
				":key": key,
				...(after === undefined ? {} : { ":after": after }),
			},
			ScanIndexForward: !newest,
			Limit: limit,
		}),
	);
	return Items.map((item) => ({ pk: item.pk, sort: item.sort }));
};

/** The next entries of all lists together, in their order. */
const nextEntries = async (
	listing: Listing,
	after: string | undefined,
	limit: number,
): Promise<Entry[]> => {
	const lists = await Promise.all(
		listing.keys.map((key) => query(listing, key, after, limit)),
	);
	const sign = listing.order === "oldest" ? 1 : -1;
	return lists
		.flat()
		.sort((one, other) => (one.sort < other.sort ? -sign : sign))
		.slice(0, limit);
};

/** Of a sort key. */
const maxSortBytes = 1024;

const encode = (sort: string): string =>
	Buffer.from(sort).toString("base64url");

const decode = (cursor: string): string => {
	const bytes = Buffer.from(cursor, "base64url");
	const sort = bytes.toString("utf8");
	if (encode(sort) !== cursor || bytes.length > maxSortBytes)
		throw new RequestError("unknown cursor");
	return sort;
};

const leadingOn = (after: string | undefined): { cursor?: string } =>
	after === undefined ? {} : { cursor: encode(after) };

/** Where some are not kept, reading as few as are asked for would take a round for each of them. */
const leastEntriesToKeepOf = 100;
const maxRounds = 20;

/** Those that belong into the list, by key. */
const readEntries = async (
	entries: readonly Entry[],
	keep: Listing["keep"],
): Promise<ReadonlyMap<string, Item>> => {
	const read = await readItems(entries.map(({ pk }) => pk));
	const kept = keep ? await keep(read) : read;
	return new Map(kept.map((item) => [item.pk, item]));
};

/**
 * One page of a list; the cursor leads to the next one, if there is one. A page may be short, even empty, and yet have a cursor,
 * where little is kept of much.
 */
export const list = async <T extends Item>(
	listing: Listing,
	{ limit, cursor }: Page,
): Promise<{ items: T[]; cursor?: string }> => {
	const { keep } = listing;
	const size = keep ? Math.max(limit + 1, leastEntriesToKeepOf) : limit + 1;
	const items: T[] = [];
	let after = cursor === undefined ? listing.after : decode(cursor);
	for (let round = 0; round < maxRounds; round++) {
		const entries = await nextEntries(listing, after, size);
		const found = await readEntries(entries, keep);
		for (const { pk, sort } of entries) {
			if (items.length === limit) return { items, ...leadingOn(after) };
			const item = found.get(pk);
			// An index may name for a moment what is gone or has moved on.
			if (item) items.push(item as T);
			after = sort;
		}
		if (entries.length < size) return { items };
	}
	return { items, ...leadingOn(after) };
};
