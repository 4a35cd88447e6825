import { readFileSync } from "node:fs";
import type { AppointmentEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

type Recorded = {
	/** Texts that name this delivery: another has others in their place. */
	readonly ids: readonly string[];
	readonly id: string;
	readonly events?: readonly AppointmentEvent[];
};

/** `<name>.body`, as Cal.com wrote it. What follows a point tells it from others of its trigger. */
export const recorded = (
	name: string,
	{ ids, id, events = [] }: Recorded,
): Example => ({
	webhook: "calcom",
	name,
	method: "POST",
	headers: {
		"content-type": "application/json",
		"x-cal-webhook-version": "2021-10-20",
	},
	body: readFileSync(new URL(`./${name}.body`, import.meta.url), "utf8"),
	ids,
	becomes: { identity: { id, type: name.replace(/\..*$/, "") }, events },
});
