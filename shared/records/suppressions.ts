import type { EmailEvent } from "#shared/events.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { type Weighed, weightiest } from "./merge.ts";

type Reason = "complaint" | "bounce" | "unsubscribe";

/** What was last said for a reason. Of two at the same moment the one counts that does not lift. */
type Saying = { readonly isLifted: boolean; readonly provider: string };
type Sayings = { readonly [R in Reason]?: Weighed<Saying, string> };

/** An address that must not be written to; without a reason, one that may be again. */
export type SuppressionItem = Item & {
	readonly address: string;
	/** The gravest one in force. */
	readonly reason?: Reason;
	readonly provider: string;
	readonly since: string;
	readonly facts: Sayings;
};

export const suppressionPk = (address: string): string =>
	`SUPPRESSION#${address}`;
export const allSuppressions = "SUPPRESSION";

/** Gravest first. */
const reasons: readonly Reason[] = ["complaint", "bounce", "unsubscribe"];

/**
 * Undefined where the event says nothing of whether the address may be written to: a soft bounce does not. Whoever subscribes again
 * takes back that they unsubscribed, but revives no dead mailbox.
 */
const reasonOf = ({ kind, isPermanent }: EmailEvent): Reason | undefined => {
	if (kind === "spam_report") return "complaint";
	if (kind === "bounced") return isPermanent ? "bounce" : undefined;
	return kind === "unsubscribed" || kind === "resubscribed"
		? "unsubscribe"
		: undefined;
};

const withEvent = (
	known: Sayings,
	{ kind, provider, at }: EmailEvent,
	reason: Reason,
): Sayings => ({
	...known,
	[reason]: weightiest(known[reason], {
		weight: at,
		value: { isLifted: kind === "resubscribed", provider },
	}),
});

/** Any order of the events ends in the same item. */
export const noteSuppression = (
	draft: Draft,
	event: EmailEvent,
	address: string,
): void => {
	const said = reasonOf(event);
	if (!said) return;
	const known = draft.get<SuppressionItem>(suppressionPk(address));
	const facts = withEvent(known?.facts ?? {}, event, said);
	const reason = reasons.find((one) => facts[one]?.value.isLifted === false);
	const saying = facts[reason ?? "unsubscribe"];
	if (!saying) return;
	const item: SuppressionItem = {
		version: known?.version,
		pk: suppressionPk(address),
		address,
		reason,
		provider: saying.value.provider,
		since: saying.weight,
		facts,
		...(reason && {
			kindKey: allSuppressions,
			kindSort: sortKey(saying.weight, address),
		}),
	};
	draft.put(item);
};
