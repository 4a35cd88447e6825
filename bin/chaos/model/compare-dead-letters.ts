import type { Arrival } from "./arrivals.ts";
import type { Findings } from "./findings.ts";
import type { DeadLetter } from "./read-dead-letters.ts";

const saysWhy = (
	{ facts }: DeadLetter,
	{ planned, delivery }: Arrival,
): boolean =>
	facts.provider === planned.provider &&
	facts.type === delivery.type &&
	(facts.reason ?? "").includes(delivery.reason ?? "");

/** All poison is set aside with its reason, and nothing else is. Returns how many are. */
export const compareDeadLetters = (
	arrivals: readonly Arrival[],
	letters: readonly DeadLetter[],
	{ lost, wrong }: Findings,
): number => {
	const poison = arrivals.filter(({ planned }) => planned.kind === "poison");
	const bodies = new Set(poison.map(({ planned }) => planned.request.body));
	for (const { body, queue, webhook, facts } of letters)
		if (!bodies.has(body))
			lost.push(
				`a good delivery of ${webhook || queue} was set aside: ${facts.reason ?? "no reason"}`,
			);
	const setAside = poison.filter((arrival) => {
		const own = letters.filter(
			({ body }) => body === arrival.planned.request.body,
		);
		if (own.length === 0) lost.push(`${arrival.delivery.id} is in no queue`);
		else if (!own.some((letter) => saysWhy(letter, arrival)))
			wrong.push(`${arrival.delivery.id} was set aside without its reason`);
		return own.length > 0;
	});
	return setAside.length;
};
