import type { SubscriptionEvent } from "#shared/events.ts";

const isHash = (value: unknown): value is Record<string, unknown> =>
	value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * An object as it was before an event: `previous_attributes` names what was otherwise, lists as a whole and hashes in part.
 * https://docs.stripe.com/api/events/object#event_object-data-previous_attributes
 */
export const objectBefore = (object: unknown, previous: unknown): unknown =>
	isHash(object) && isHash(previous)
		? {
				...object,
				...Object.fromEntries(
					Object.entries(previous).map(([name, was]) => [
						name,
						objectBefore(object[name], was),
					]),
				),
			}
		: previous;

/** Names of the facts that the second knows otherwise than the first. */
export const changedFacts = (
	before: SubscriptionEvent,
	after: SubscriptionEvent,
): readonly string[] =>
	Object.entries(after).flatMap(([name, value]) =>
		JSON.stringify(value) ===
		JSON.stringify(before[name as keyof SubscriptionEvent])
			? []
			: [name],
	);
