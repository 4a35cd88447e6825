import { readFileSync } from "node:fs";
import type { SocialEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

type Recorded = {
	/** Texts that name this delivery: another has others in their place. */
	readonly ids: readonly string[];
	readonly id: string;
	readonly type: string;
	readonly events?: readonly SocialEvent[];
};

/** `<name>.body`, as X wrote it, with ids as numbers that no number can hold beside the texts that can. */
export const recorded = (
	name: string,
	{ ids, id, type, events = [] }: Recorded,
): Example => ({
	webhook: "twitter",
	name,
	method: "POST",
	headers: { "content-type": "application/json" },
	body: readFileSync(new URL(`./${name}.body`, import.meta.url), "utf8"),
	ids,
	becomes: { identity: { id, type }, events },
});
