import { readFileSync } from "node:fs";
import type { CallEvent, MessageEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";
import type { Identity } from "#shared/webhook/reader.ts";

export const account = "MAZDK4NTM2YJQ1ZGE3OT";

const read = (file: string): string =>
	readFileSync(new URL(file, import.meta.url), "utf8");

type Recorded = {
	/** Each request is signed with a nonce of its own; messages mostly the older way. */
	readonly nonce: string;
	readonly isOlder?: boolean;
	/** What else names this delivery. */
	readonly ids: readonly string[];
	readonly identity: Identity;
	readonly events: readonly (CallEvent | MessageEvent)[];
};

const example = (
	kind: string,
	name: string,
	{ nonce, isOlder, ids, identity, events }: Recorded,
): Omit<Example, "method" | "body"> => ({
	webhook: `plivo/${kind}`,
	name,
	headers: { [`x-plivo-signature-v${isOlder ? 2 : 3}-nonce`]: nonce },
	ids: [nonce, ...ids],
	becomes: { identity, events },
});

/** `<kind>.<name>.body`, as Plivo wrote it to `plivo/<kind>`. */
export const posted = (
	kind: string,
	name: string,
	recorded: Recorded,
): Example => {
	const { headers, ...rest } = example(kind, name, recorded);
	return {
		...rest,
		method: "POST",
		headers: {
			"content-type": "application/x-www-form-urlencoded",
			...headers,
		},
		body: read(`./${kind}.${name}.body`),
	};
};

/** `<kind>.<name>.query`: a webhook that is configured as GET has its parameters in the query. */
export const gotten = (
	kind: string,
	name: string,
	recorded: Recorded,
): Example => ({
	...example(kind, name, recorded),
	method: "GET",
	query: read(`./${kind}.${name}.query`),
	body: "",
});
