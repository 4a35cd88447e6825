/**
 * What orders the events about one object: the second in which they happened, then what tells events of that second apart. As
 * text, so that it stands in a weight.
 */

const ofSecond = (created: number): string =>
	`${String(created).padStart(12, "0")}#`;

/** Within a second: nothing comes before an object's making or after its end, and what is fetched has seen it all. */
const ranks = { created: "0", other: "1", change: "2", deleted: "3" } as const;
const fetchedMark = "9";

const rankOf = (type: string): string => {
	if (type.endsWith(".created")) return ranks.created;
	return type.endsWith(".deleted") ? ranks.deleted : ranks.other;
};

type Dated = {
	/** Unix seconds. */
	readonly created: number;
	readonly id: string;
	readonly type: string;
};

/** Of two events of one second and rank, their ids do not say which is the later; they only settle it, and their ends do. */
const endOf = (id: string): string => id.slice(-8);

export const orderOf = ({ created, id, type }: Dated): string =>
	`${ofSecond(created)}${rankOf(type)}#${endOf(id)}`;

/** Of what an event says of a fact that it changed: it knows better than events of the same second that only repeat that fact. */
export const orderOfChange = ({ created, id }: Dated): string =>
	`${ofSecond(created)}${ranks.change}#${endOf(id)}`;

const secondOf = (order: string): string =>
	order.slice(0, order.indexOf("#") + 1);

export const areTied = (one: string, other: string): boolean =>
	one !== other && secondOf(one) === secondOf(other);

/**
 * Of what was fetched because of a tie with `latest`: after every event of that second, and after what was fetched because of it
 * before; but before the next second, since nobody knows by Stripe's clock when it was fetched.
 */
export const fetchedOrder = (latest: string): string => {
	const [, mark, number] = latest.split("#");
	const before = mark === fetchedMark ? Number(number) : 0;
	return `${secondOf(latest)}${fetchedMark}#${String(before + 1).padStart(4, "0")}`;
};
