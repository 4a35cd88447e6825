import { readFileSync } from "node:fs";
import type { SocialEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

type Recorded = {
	/** Texts that name this delivery: another has others in their place. */
	readonly ids: readonly string[];
	readonly identity: { readonly id: string; readonly type: string };
	readonly events?: readonly SocialEvent[];
};

/** `<file>.body`, as Meta wrote it: what is not ASCII escaped, and slashes too. */
export const recorded = (
	webhook: "facebook" | "instagram",
	name: string,
	file: string,
	{ ids, identity, events = [] }: Recorded,
): Example => ({
	webhook,
	name,
	method: "POST",
	headers: {
		"content-type": "application/json",
		"user-agent": "facebookexternalua",
	},
	body: readFileSync(new URL(`./${file}.body`, import.meta.url), "utf8"),
	ids,
	becomes: { identity, events },
});
