/**
 * What orders the events about one object: the second in which they happened, then what tells events of that second apart. As
 * text, so that it stands in a weight.
 */

const ofSecond = (created: number): string =>
	`${String(created).padStart(12, "0")}#`;

/** Of an event, from its time in unix seconds. Which of two in one second is the later, its id does not say; it only settles it. */
export const orderOf = (created: number, id: string): string =>
	`${ofSecond(created)}${id}`;

const secondOf = (order: string): string =>
	order.slice(0, order.indexOf("#") + 1);

export const areTied = (one: string, other: string): boolean =>
	one !== other && secondOf(one) === secondOf(other);

const fetchedMark = "~";

/**
 * Of what was fetched because of a tie with `latest`: after every event of that second, and after what was fetched because of it
 * before; but before the next second, since nobody knows by Stripe's clock when it was fetched.
 */
export const fetchedOrder = (latest: string): string => {
	const rest = latest.slice(secondOf(latest).length);
	const before = rest.startsWith(fetchedMark) ? Number(rest.slice(1)) : 0;
	return `${secondOf(latest)}${fetchedMark}${String(before + 1).padStart(4, "0")}`;
};
