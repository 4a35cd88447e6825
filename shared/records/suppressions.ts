import type { EmailEvent } from "#shared/events.ts";
import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { type Weighed, weightiest } from "./merge.ts";

type Reason = "complaint" | "bounce" | "unsubscribe";

/** Gravest first. */
const reasons: readonly Reason[] = ["complaint", "bounce", "unsubscribe"];

/** What was last said of one matter, and when. Of two at the same moment the one counts that does not lift. */
type Saying = Weighed<
	{
		readonly isLifted: boolean;
		readonly provider: string;
		readonly reason: Reason;
	},
	string
>;

/** An address that must not be written to; without a reason, one that may be again. */
export type SuppressionItem = Item & {
	readonly address: string;
	/** The gravest one in force. */
	readonly reason?: Reason;
	readonly provider: string;
	readonly since: string;
	readonly facts: Readonly<Record<string, Saying>>;
};

export const suppressionPk = (address: string): string =>
	`SUPPRESSION#${address}`;
export const allSuppressions = "SUPPRESSION";

/** Undefined where the event says nothing of whether the address may be written to: a soft bounce does not. */
const reasonOf = ({ kind, isPermanent }: EmailEvent): Reason | undefined => {
	if (kind === "spam_report") return "complaint";
	if (kind === "bounced") return isPermanent ? "bounce" : undefined;
	return kind === "unsubscribed" || kind === "resubscribed"
		? "unsubscribe"
		: undefined;
};

/**
 * Each matter is lifted by itself: whoever comes back to one list has not come back to another, nor to what another provider
 * sends, and revives no dead mailbox.
 */
const matterOf = (
	{ provider, list = "" }: EmailEvent,
	reason: Reason,
): string =>
	reason === "unsubscribe" ? `${reason}:${provider}:${list}` : reason;

const latestOf = (sayings: readonly Saying[]): Saying | undefined =>
	sayings.reduce<Saying | undefined>(
		(one, other) => weightiest(one, other),
		undefined,
	);

/** The gravest one in force, of these the latest; where all is lifted, what was lifted last. */
const decisive = (sayings: readonly Saying[]): Saying | undefined => {
	const inForce = reasons.flatMap(
		(reason) =>
			latestOf(
				sayings.filter(
					({ value }) => value.reason === reason && !value.isLifted,
				),
			) ?? [],
	);
	return inForce[0] ?? latestOf(sayings);
};

/** Any order of the events ends in the same item. */
export const noteSuppression = (
	draft: Draft,
	event: EmailEvent,
	address: string,
): void => {
	const reason = reasonOf(event);
	if (!reason) return;
	const { kind, provider, at } = event;
	const known = draft.get<SuppressionItem>(suppressionPk(address));
	const matter = matterOf(event, reason);
	const said: Saying = {
		weight: at,
		value: { isLifted: kind === "resubscribed", provider, reason },
	};
	const facts = {
		...known?.facts,
		[matter]: weightiest(known?.facts[matter], said) ?? said,
	};
	const { weight: since, value } = decisive(Object.values(facts)) ?? said;
	const item: SuppressionItem = {
		version: known?.version,
		pk: suppressionPk(address),
		address,
		provider: value.provider,
		since,
		facts,
		...(!value.isLifted && {
			reason: value.reason,
			kindKey: allSuppressions,
			sort: sortKey(since, address),
		}),
	};
	draft.put(item);
};
