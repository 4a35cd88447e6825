import { MalformedError } from "#shared/errors.ts";
import type { EmailEvent } from "#shared/events.ts";

/** What a record says of its mail, before it is told of each recipient. */
export type Said = Pick<EmailEvent, "kind" | "detail" | "isPermanent"> & {
	/** As SES writes it. */
	readonly at: string;
	readonly to: readonly string[];
	/** Tells this from what else happens to the mail: the report's id where it has one. */
	readonly occurrence: string;
};

const isoOf = (time: string): string => {
	const at = new Date(time);
	if (Number.isNaN(at.getTime()))
		throw new MalformedError("unexpected shape: timestamp (no time)");
	return at.toISOString();
};

/**
 * One event per recipient. SES may publish the same record in two messages, so what names the event is what it says, not the message
 * that brought it.
 */
export const toEvents = (
	messageId: string,
	{ at, to, occurrence, ...said }: Said,
): readonly EmailEvent[] =>
	[...new Set(to)].map((recipient) => ({
		...said,
		id: `ses:${messageId}`,
		provider: "ses",
		at: isoOf(at),
		eventId: `${occurrence}:${recipient}`,
		to: recipient,
	}));
