import * as z from "zod/mini";
import type { Arrival } from "./arrivals.ts";
import type { Findings } from "./findings.ts";

const Store = z.object({
	emails: z.array(
		z.object({
			subject: z.string(),
			destination: z.object({ to: z.array(z.string()) }),
		}),
	),
});

const keyOf = (to: string, about: string): string => `${about} to ${to}`;

const countOf = (keys: Iterable<string>): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
};

/** What a subject names: an amount of money, and what stands in brackets. */
const namedIn = (subject: string): readonly string[] =>
	subject.match(/\([^)]*\)|\$[\d,.]*\d/g) ?? [];

/** Mails that were sent, as often as each was. */
export const readMails = async (
	mailboxUrl: string,
): Promise<ReadonlyMap<string, number>> => {
	const response = await fetch(`${mailboxUrl}/store`);
	const { emails } = Store.parse(await response.json());
	return countOf(
		emails.flatMap(({ subject, destination }) =>
			destination.to.flatMap((to) =>
				namedIn(subject).map((about) => keyOf(to, about)),
			),
		),
	);
};

/** One mail to each who is to be told, for each attempt that failed. */
export const compareMails = (
	arrivals: readonly Arrival[],
	sent: ReadonlyMap<string, number>,
	sendersAreSpared: boolean,
	{ lost, appliedTwice, mailsTwice }: Findings,
): void => {
	const expected = countOf(
		arrivals.flatMap(({ planned }) =>
			planned.claims.mails.map(({ to, about }) => keyOf(to, about)),
		),
	);
	for (const [key, count] of expected) {
		const actual = sent.get(key) ?? 0;
		const line = `${actual} mails, not ${count}, about ${key}`;
		if (actual < count) lost.push(line);
		if (actual > count)
			(sendersAreSpared || actual > 2 * count ? appliedTwice : mailsTwice).push(
				line,
			);
	}
};
