import { setTimeout } from "node:timers/promises";
import type { Draft } from "#shared/records/draft.ts";
import type { Item } from "#shared/records/item.ts";
import type { Plan } from "#shared/records/plan.ts";
import { commit as commitAtOnce } from "../../shared/records/commit.ts";

const isMarker = (pk: string): boolean => pk.startsWith("DELIVERY#");

/** Long enough for a few kills to find somebody in between. */
const betweenMilliseconds = 200;

/** The bug: the marker is written before what it says was done, so that dying in between loses it. */
export const commit = async (
	plan: Plan,
	alongside?: Parameters<typeof commitAtOnce>[1],
): Promise<Draft> => {
	const before = new Map<string, Item | undefined>();
	await commitAtOnce(
		(draft) =>
			plan({
				get: (pk) => {
					const item = draft.get(pk);
					if (isMarker(pk)) before.set(pk, item);
					return item as never;
				},
				put: (item) => {
					if (isMarker(item.pk)) draft.put(item);
				},
			}),
		alongside,
	);
	await setTimeout(betweenMilliseconds);
	return commitAtOnce((draft) =>
		plan({
			get: (pk) => (isMarker(pk) ? (before.get(pk) as never) : draft.get(pk)),
			put: (item) => {
				if (!isMarker(item.pk)) draft.put(item);
			},
		}),
	);
};
