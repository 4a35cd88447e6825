import { readFileSync } from "node:fs";
import type { CallEvent, MessageEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

const read = (file: string): string =>
	readFileSync(new URL(file, import.meta.url), "utf8");

type Recorded = {
	/** Names this delivery: another delivery has another in its place. */
	readonly sid: string;
	readonly identity: { readonly id: string; readonly type: string };
	readonly event: CallEvent | MessageEvent;
};

/** `<kind>.<name>.body`, as Twilio wrote it to `twilio/<kind>`. */
export const posted = (
	kind: string,
	name: string,
	{ sid, identity, event }: Recorded,
): Example => ({
	webhook: `twilio/${kind}`,
	name,
	method: "POST",
	headers: {
		"content-type": "application/x-www-form-urlencoded; charset=UTF-8",
		"user-agent": "TwilioProxy/1.1",
	},
	body: read(`./${kind}.${name}.body`),
	ids: [sid],
	becomes: { identity, events: [event] },
});

/** `<kind>.<name>.query`: a webhook that is configured as GET has its parameters in the query. */
export const gotten = (
	kind: string,
	name: string,
	{ sid, identity, event }: Recorded,
): Example => ({
	webhook: `twilio/${kind}`,
	name,
	method: "GET",
	query: read(`./${kind}.${name}.query`),
	headers: { "user-agent": "TwilioProxy/1.1" },
	body: "",
	ids: [sid],
	becomes: { identity, events: [event] },
});
