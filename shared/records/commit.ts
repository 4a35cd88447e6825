import { setTimeout as pause } from "node:timers/promises";
import DataLoader from "dataloader";
import { type Draft, draftOver } from "./draft.ts";
import { type Known, type Plan, settle } from "./settle.ts";
import { lostRace, writeItems } from "./write-items.ts";

/**
 * Pure: what is to be found out between reading and writing, if anything. It is given what was read, so what it learns is never
 * older than that.
 */
export type Learn = (stored: Draft) => (() => Promise<void>) | undefined;

/** What else is done on the way from reading to having written. */
type Alongside = {
	/** @default nothing */
	readonly learn?: Learn | undefined;
	/** Side by side with the write, once that is planned: harmless when it is done twice, or without the write. @default nothing */
	readonly beside?: () => Promise<void>;
};

type Commit = Alongside & { readonly plan: Plan };

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

/** What one transaction takes. */
const maxItems = 100;

const planOf =
	(some: readonly Commit[]): Plan =>
	(draft) => {
		for (const { plan } of some) plan(draft);
	};

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

const asError = (error: unknown): Error =>
	error instanceof Error ? error : new Error("Not an error", { cause: error });

type Outcomes = ReadonlyMap<Commit, Draft | Error>;

/**
 * One read and one transaction for all, as if one came after the other; those who have to ask a provider are left out. Tried once:
 * has no outcome for anybody where something is in the way of any.
 */
const commitTogether = async (some: readonly Commit[]): Promise<Outcomes> => {
	try {
		const all = await settle(planOf(some));
		const ready = informed(some, all.known);
		const { draft, changed, known } =
			ready.length === some.length
				? all
				: await settle(planOf(ready), all.known);
		if (changed.size > maxItems) return new Map();
		const beside = ready.map(async (one) => one.beside?.());
		const [done] = await Promise.all([
			Promise.allSettled(beside),
			writeItems(changed, known),
		]);
		const outcomeOf = (how: (typeof done)[number] | undefined) =>
			how?.status === "rejected" ? asError(how.reason) : draft;
		return new Map(ready.map((one, at) => [one, outcomeOf(done[at])]));
	} catch {
		return new Map();
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
