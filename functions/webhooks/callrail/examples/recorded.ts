import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { CallEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

/** `name.body`, as CallRail wrote it; the webhook is what stands before the dot of a name. */
export const recorded = (
	name: string,
	callHex: string,
	...events: readonly CallEvent[]
): Example => {
	const [type = ""] = name.split(".");
	const body = readFileSync(new URL(`./${name}.body`, import.meta.url), "utf8");
	const digest = createHash("sha256").update(body).digest("hex");
	const id = `CAL${callHex}:${type}`;
	return {
		webhook: `callrail/${type}`,
		name,
		method: "POST",
		headers: { "content-type": "application/json" },
		body,
		ids: [callHex],
		becomes: {
			// A call is modified more than once: those deliveries differ in what they say.
			identity: { id: type === "call-modified" ? `${id}:${digest}` : id, type },
			events,
		},
	};
};
