import { readFileSync } from "node:fs";
import type { CallEvent, MessageEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";
import type { Identity } from "#shared/webhook/reader.ts";

const read = (file: string): string =>
	readFileSync(new URL(file, import.meta.url), "utf8");

type Recorded = {
	/** What names this delivery. */
	readonly ids: readonly string[];
	readonly identity: Identity;
	readonly events: readonly (CallEvent | MessageEvent)[];
	readonly query?: string;
	/** @default JSON */
	readonly contentType?: string;
};

/** `<kind>.<name>.body`, as Vonage wrote it to `vonage/<kind>`. */
export const posted = (
	kind: string,
	name: string,
	{ ids, identity, events, query, contentType }: Recorded,
): Example => ({
	webhook: `vonage/${kind}`,
	name,
	method: "POST",
	query,
	headers: { "content-type": contentType ?? "application/json" },
	body: read(`./${kind}.${name}.body`),
	ids,
	becomes: { identity, events },
});

/** `<kind>.<name>.query`: what Vonage does unless told otherwise, for answers and the older SMS API. */
export const gotten = (
	kind: string,
	name: string,
	{ ids, identity, events }: Recorded,
): Example => ({
	webhook: `vonage/${kind}`,
	name,
	method: "GET",
	query: read(`./${kind}.${name}.query`),
	body: "",
	ids,
	becomes: { identity, events },
});
