import { MalformedError } from "#shared/errors.ts";
import type { QueueName } from "#shared/events.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { quotesInput } from "./canary.ts";

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

const isSound = (name: string, value: unknown): boolean => {
	if (value === undefined) return true;
	if (value === null) return name !== "at";
	if (/^at$|At$/.test(name))
		return typeof value === "string" && time.test(value);
	if (name === "amount") return Number.isSafeInteger(value);
	return (
		typeof value !== "number" || Math.abs(value) <= Number.MAX_SAFE_INTEGER
	);
};

/** What is not as events promise (shared/events.ts): times in ISO 8601 UTC or known not to be, money in minor units, numbers that a table can hold. */
const unsound = (value: unknown, name = ""): string[] => {
	if (value === null || typeof value !== "object")
		return isSound(name, value) ? [] : [`${name} is ${String(value)}`];
	return Object.entries(value).flatMap(([own, one]) =>
		unsound(one, Array.isArray(value) ? name : own),
	);
};

/** A reason is kept with the delivery's record, which is small. */
const maxReason = 2_500;

/** A malformed delivery's own words end up in records and logs; anything but `MalformedError` is a bug of ours. */
const complaintsOf = <T>(
	read: () => T,
	about: (read: T) => string[],
): string[] => {
	try {
		return about(read());
	} catch (error) {
		if (!(error instanceof MalformedError)) return [`threw ${String(error)}`];
		return quotesInput(error.message) || error.message.length > maxReason
			? [`said ${error.message}`]
			: [];
	}
};

/** All that is wrong with how a delivery is read. */
export const complaints = (
	{ identify, normalize }: Reader<QueueName>,
	delivery: Delivery,
): string[] => [
	...complaintsOf(
		() => identify(delivery),
		({ id, type }) => [
			...(typeof id === "string" && id ? [] : [`id is ${id}`]),
			...(typeof type === "string" ? [] : [`type is ${type}`]),
		],
	),
	...complaintsOf(() => normalize(delivery), unsound),
];
