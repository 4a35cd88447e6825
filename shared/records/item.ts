/** One item of the table. `pk` is `<KIND>#<id>`; the keys put it into lists, in each of them by `sort`. */
export type Item = {
	readonly pk: string;
	/** Counts the writes; a write that did not see the last one is refused. */
	readonly version?: number;
	/** List of its kind. */
	readonly kindKey?: string;
	/** Timeline of a contact. */
	readonly contactKey?: string;
	/** List of what it belongs to: messages of a conversation, failed deliveries. */
	readonly parentKey?: string;
	/** Where it stands in its lists: see `sortKey`. */
	readonly sort?: string;
	/** Unix seconds, when the table may forget it. */
	readonly expiresAt?: number;
	/** What merging needs to know and nobody else. */
	readonly facts?: unknown;
};

const internal = new Set([
	"pk",
	"version",
	"kindKey",
	"contactKey",
	"parentKey",
	"sort",
	"expiresAt",
	"facts",
] satisfies readonly (keyof Item)[] as string[]);

/** What a reader looks for first. */
const leading = ["id", "provider"];

/** An item as the API shows it: without what is ours, its fields in a stable order. */
export const toRecord = <T extends Item>(item: T): Omit<T, keyof Item> => {
	const names = Object.keys(item)
		.filter((name) => !internal.has(name) && !leading.includes(name))
		.sort();
	const shown = [...leading.filter((name) => name in item), ...names];
	return Object.fromEntries(
		shown.map((name) => [name, Reflect.get(item, name)]),
	) as Omit<T, keyof Item>;
};

/** Sort key of a list by time; the id makes it unique. */
export const sortKey = (time: string, id: string): string => `${time}#${id}`;
