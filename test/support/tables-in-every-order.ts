import type { Draft } from "#shared/records/draft.ts";
import type { Item } from "#shared/records/item.ts";
import { endsInEveryOrder } from "./ends-in-every-order.ts";
import { memoryRecords } from "./memory-records.ts";

type Table = Readonly<Record<string, Item>>;

/** Every different table that the deliveries, each a list of events, end in, in whatever order they come and each of them twice. */
export const tablesInEveryOrder = <E>(
	deliveries: readonly (readonly E[])[],
	apply: (draft: Draft, event: E, defaultCountry: string) => void,
): Table[] =>
	endsInEveryOrder<readonly E[], Table>(
		[...deliveries, ...deliveries],
		{},
		(table, events) => {
			const { items, step, snapshot } = memoryRecords();
			for (const item of Object.values(table)) items.set(item.pk, item);
			step((draft) => {
				for (const event of events) apply(draft, event, "US");
			});
			return snapshot();
		},
	);
