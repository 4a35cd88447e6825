import { readFileSync } from "node:fs";
import type { CallEvent, MessageEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

type Recorded = {
	/** Names this delivery: another delivery has another in its place. */
	readonly id: string;
	readonly identity: { readonly id: string; readonly type: string };
	readonly event: CallEvent | MessageEvent;
};

const read = (file: string): string =>
	readFileSync(new URL(file, import.meta.url), "utf8");

/** `<kind>.<name>.query`: the URL that an admin wrote, its placeholders replaced. */
export const gotten = (
	kind: string,
	name: string,
	{ id, identity, event }: Recorded,
): Example => ({
	webhook: `voipms/${kind}`,
	name,
	method: "GET",
	query: read(`./${kind}.${name}.query`),
	body: "",
	ids: [id],
	becomes: { identity, events: [event] },
});

/** `<kind>.<name>.body` */
export const posted = (
	kind: string,
	name: string,
	contentType: "application/json" | "application/x-www-form-urlencoded",
	{ id, identity, event }: Recorded,
): Example => ({
	webhook: `voipms/${kind}`,
	name,
	method: "POST",
	headers: { "content-type": contentType },
	body: read(`./${kind}.${name}.body`),
	ids: [id],
	becomes: { identity, events: [event] },
});
