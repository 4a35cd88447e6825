import type { Draft } from "./draft.ts";

/** Pure: may run several times over what is known so far. */
export type Plan = (draft: Draft) => void;

/**
 * Pure: what is to be found out between reading and writing, if anything. It is given what was read, so what it learns is never
 * older than that.
 */
export type Learn = (stored: Draft) => (() => Promise<void>) | undefined;

/** What else is done on the way from reading to having written. */
export type Alongside = {
	/** @default nothing */
	readonly learn?: Learn | undefined;
	/** Side by side with the write, once that is planned: harmless when it is done twice, or without the write. @default nothing */
	readonly beside?: () => Promise<void>;
};

/** What is asked of the table. */
export type Commit = Alongside & { readonly plan: Plan };
