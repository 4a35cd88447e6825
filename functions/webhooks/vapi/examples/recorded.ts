import { readFileSync } from "node:fs";
import type { CallEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

/** `name.body`, as Vapi wrote it; the type is what stands before `.` and one of the endings below. */
export const recorded = (
	name: string,
	{ subject, id }: { readonly subject: string; readonly id: string },
	...events: readonly CallEvent[]
): Example => ({
	webhook: "vapi",
	name,
	method: "POST",
	headers: { "content-type": "application/json" },
	body: readFileSync(new URL(`./${name}.body`, import.meta.url), "utf8"),
	ids: [subject],
	becomes: {
		identity: {
			id: `${subject}:${id}`,
			type: name.replace(/\.(in-progress|ended|busy|pages|web)$/, ""),
		},
		events,
	},
});
