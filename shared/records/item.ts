/** One item of the table. `pk` is `<KIND>#<id>`; the index keys put it into lists, newest first by their sort part. */
export type Item = {
	readonly pk: string;
	/** Counts the writes; a write that did not see the last one is refused. */
	readonly version?: number;
	/** List of its kind. */
	readonly kindKey?: string;
	readonly kindSort?: string;
	/** Timeline of a contact. */
	readonly contactKey?: string;
	readonly contactSort?: string;
	/** List of what it belongs to: messages of a conversation, failed deliveries. */
	readonly parentKey?: string;
	readonly parentSort?: string;
	/** Unix seconds, when the table may forget it. */
	readonly expiresAt?: number;
	/** What merging needs to know and nobody else. */
	readonly facts?: unknown;
};

/** An item as the API shows it. */
export const toRecord = <T extends Item>({
	pk,
	version,
	kindKey,
	kindSort,
	contactKey,
	contactSort,
	parentKey,
	parentSort,
	expiresAt,
	facts,
	...record
}: T) => record;

/** Sort key of a list by time; the id makes it unique. */
export const sortKey = (time: string, id: string): string => `${time}#${id}`;
