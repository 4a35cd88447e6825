import type { EmailEvent } from "#shared/events.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { type Weighed, weightiest } from "./merge.ts";

type Wish = {
	readonly reason?: "bounce" | "complaint" | "unsubscribe";
	readonly provider: string;
};

/** An address that must not be written to; without a reason, one that may be again. */
export type SuppressionItem = Item & {
	readonly address: string;
	readonly reason?: Wish["reason"];
	readonly provider: string;
	readonly since: string;
	readonly facts: { readonly wish: Weighed<Wish> };
};

export const suppressionPk = (address: string): string =>
	`SUPPRESSION#${address}`;
export const allSuppressions = "SUPPRESSION";

/** Undefined where the event says nothing of whether the address may be written to. A soft bounce does not. */
const wishOf = ({
	kind,
	isPermanent,
	provider,
}: EmailEvent): Wish | undefined => {
	if (kind === "bounced" && isPermanent) return { reason: "bounce", provider };
	if (kind === "spam_report") return { reason: "complaint", provider };
	if (kind === "unsubscribed") return { reason: "unsubscribe", provider };
	return kind === "resubscribed" ? { provider } : undefined;
};

/** The latest wish counts. */
export const noteSuppression = (
	draft: Draft,
	event: EmailEvent,
	address: string,
): void => {
	const said = wishOf(event);
	if (!said) return;
	const known = draft.get<SuppressionItem>(suppressionPk(address));
	const wish = weightiest<Wish>(known?.facts.wish, {
		weight: event.at,
		value: said,
	});
	if (!wish) return;
	const since = String(wish.weight);
	const item: SuppressionItem = {
		version: known?.version,
		pk: suppressionPk(address),
		address,
		...wish.value,
		since,
		facts: { wish },
		...(wish.value.reason && {
			kindKey: allSuppressions,
			kindSort: sortKey(since, address),
		}),
	};
	draft.put(item);
};
