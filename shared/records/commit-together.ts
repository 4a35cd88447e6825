import { asError } from "#shared/as-error.ts";
import { type Draft, draftOver } from "./draft.ts";
import type { Commit } from "./plan.ts";
import { loneKeys, planOf } from "./plan-of.ts";
import { type Known, settle } from "./settle.ts";
import { writeItems } from "./write-items.ts";

/** What one transaction takes. */
const maxItems = 100;

export type Outcomes = ReadonlyMap<Commit, Draft | Error>;

/** Those with nothing to learn, each given what those before it put. */
const informed = (some: readonly Commit[], known: Known): readonly Commit[] => {
	if (!some.some(({ learn }) => learn)) return some;
	const { draft } = draftOver(known);
	return some.filter(({ plan, learn }) => {
		if (learn?.(draft)) return false;
		plan(draft);
		return true;
	});
};

const settleAll = async (some: readonly Commit[]) => {
	const all = planOf(some);
	const settled = await settle(all.plan);
	const ready = informed(some, settled.known);
	if (ready.length === some.length)
		return { ...settled, ready, alone: loneKeys(all.uses) };
	const rest = planOf(ready);
	return {
		...(await settle(rest.plan, settled.known)),
		ready,
		alone: loneKeys(rest.uses),
	};
};

/**
 * As if one came after the other, with one read and one transaction for all; what one changes that is a single item, of no concern to
 * the others, is written beside it at half the price. Those who have to ask a provider are left out. Tried once: there is no
 * outcome for anybody where something is in the way of any.
 */
export const commitTogether = async (
	some: readonly Commit[],
): Promise<Outcomes> => {
	try {
		const { draft, changed, known, ready, alone } = await settleAll(some);
		if (changed.size > maxItems) return new Map();
		const [done] = await Promise.all([
			Promise.allSettled(ready.map(async (one) => one.beside?.())),
			writeItems(changed, known, alone),
		]);
		const outcomeOf = (how: (typeof done)[number] | undefined) =>
			how?.status === "rejected" ? asError(how.reason) : draft;
		return new Map(ready.map((one, at) => [one, outcomeOf(done[at])]));
	} catch {
		return new Map();
	}
};
