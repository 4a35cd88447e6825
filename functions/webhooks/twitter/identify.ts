import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { Id } from "#shared/lossless-json.ts";
import type { Identity } from "#shared/webhook/reader.ts";
import type { AccountActivity, Activity } from "./payload.ts";

const id = z.nullish(Id);
/** Of a post, `source` is the program it was written with. */
const party = z.catch(z.nullish(z.object({ id, id_str: id })), null);

/** What may name an event of the Account Activity API. */
const Names = z.object({
	id,
	id_str: id,
	type: z.nullish(z.string()),
	source: party,
	target: party,
	created_timestamp: id,
});

const sha256 = (text: string): string =>
	createHash("sha256").update(text).digest("hex");

const keyOf = (event: unknown): string => {
	const { success, data } = Names.safeParse(event);
	const name = success ? (data.id_str ?? data.id) : undefined;
	if (name) return name;
	const [source, target] = [data?.source, data?.target].map(
		(one) => one?.id_str ?? one?.id,
	);
	return source && target && data?.created_timestamp
		? `${data.type ?? ""}:${source}:${target}:${data.created_timestamp}`
		: sha256(JSON.stringify(event));
};

/** A post comes once for each account that it concerns, so the account is part of the id. */
export const identifyAccountActivity = ({
	account = "",
	lists,
}: AccountActivity): Identity => {
	const keys = lists.flatMap(([name, events]) =>
		events.map((event) => `${name}:${keyOf(event)}`),
	);
	return {
		id: `${account}:${keys.length === 1 ? keys[0] : sha256(keys.join("\n"))}`,
		type: lists.map(([name]) => name).join(","),
	};
};

/** `event_uuid` is often the post's own id, which comes for each account and each type that it matches. */
export const identifyActivity = ({
	event_uuid,
	event_type,
	filter,
}: Activity): Identity => ({
	id: `${event_uuid}:${event_type}:${filter?.user_id ?? ""}`,
	type: event_type,
});
