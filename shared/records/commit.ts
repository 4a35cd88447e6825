import { setTimeout as pause } from "node:timers/promises";
import DataLoader from "dataloader";
import { asError } from "#shared/as-error.ts";
import { commitTogether, type Outcomes } from "./commit-together.ts";
import { type Draft, draftOver } from "./draft.ts";
import type { Alongside, Commit, Plan } from "./plan.ts";
import { settle } from "./settle.ts";
import { lostRace, writeItems } from "./write-items.ts";

const maxAttempts = 8;

/** As `settle`; with something to learn the plan runs once more, over the same items. */
const settleInformed = async ({ plan, learn }: Commit) => {
	const settled = await settle(plan);
	const find = learn?.(draftOver(settled.known).draft);
	if (!find) return settled;
	await find();
	return settle(plan, settled.known);
};

/** Runs again over what is there now where another was faster. */
const commitAlone = async (one: Commit): Promise<Draft> => {
	for (let attempt = 1; ; attempt++) {
		const { draft, changed, known } = await settleInformed(one);
		try {
			await Promise.all([writeItems(changed, known), one.beside?.()]);
			return draft;
		} catch (error) {
			if (!lostRace(error) || attempt === maxAttempts) throw error;
			// Those who lost a race together would else race again together.
			await pause(Math.random() * 10 * 2 ** attempt);
		}
	}
};

const commitAll = async (
	some: readonly Commit[],
): Promise<(Draft | Error)[]> => {
	const outcomes: Outcomes =
		some.length > 1 ? await commitTogether(some) : new Map();
	return Promise.all(
		some.map((one) => outcomes.get(one) ?? commitAlone(one).catch(asError)),
	);
};

const commits = new DataLoader<Commit, Draft>(commitAll, { cache: false });

/**
 * read -> plan -> write, all or nothing: what the plan puts is written only if nothing it looked at to change was changed
 * meanwhile; else it runs again over what is there now. Resolves to the draft as written. Those asked for at the same time, as
 * the deliveries of a batch are, share a read and a transaction where they can: each then is written with all of them or by
 * itself, and none fails for another.
 */
export const commit = (plan: Plan, alongside: Alongside = {}): Promise<Draft> =>
	commits.load({ plan, ...alongside });
