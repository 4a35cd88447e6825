import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { Id } from "#shared/lossless-json.ts";
import type { Identity } from "#shared/webhook/reader.ts";
import type { Update } from "./updates.ts";

const id = z.nullish(Id);

/** What may name an update. */
const Names = z.object({
	id,
	item: id,
	verb: id,
	comment_id: id,
	media_id: id,
	// Of a comment it is the text.
	message: z.catch(
		z.nullish(z.object({ mid: id, is_deleted: z.nullish(z.boolean()) })),
		null,
	),
});

const sha256 = (text: string): string =>
	createHash("sha256").update(text).digest("hex");

/** The same for the same JSON, however its members are ordered. */
const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, one: unknown) =>
		one !== null && typeof one === "object" && !Array.isArray(one)
			? Object.fromEntries(
					Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)),
				)
			: one,
	);

/** A comment is added once and removed once, but may be edited, hidden and shown again many times. */
const isOnce = (verb: string | null | undefined): boolean =>
	verb === "add" || verb === "remove";

const keyOf = ({ account, field, value }: Update): string => {
	const { success, data } = Names.safeParse(value);
	if (success) {
		const { id, item, verb, comment_id, media_id, message } = data;
		if (message?.mid)
			return `${field}:${message.mid}${message.is_deleted ? ":deleted" : ""}`;
		if (item === "comment" && comment_id && isOnce(verb))
			return `${field}:${comment_id}:${verb}`;
		if (field.endsWith("comments") && id) return `${field}:${id}`;
		if (field === "mentions" && media_id)
			return `${field}:${account}:${media_id}:${comment_id ?? ""}`;
	}
	return `${field}:${sha256(`${account}\n${canonical(value)}`)}`;
};

/**
 * Meta names no delivery: it goes by what it tells of. When it was sent is left out, since a repetition may be sent later.
 * The type is the field, or the fields, that Meta reports on.
 */
export const identifyUpdates = (
	updates: readonly Update[],
	body: Buffer,
): Identity => {
	const [first, ...others] = updates.map(keyOf);
	if (first === undefined)
		return { id: sha256(body.toString("utf8")), type: "unknown" };
	return {
		id: others.length === 0 ? first : sha256([first, ...others].join("\n")),
		type: [...new Set(updates.map(({ field }) => field))].join(","),
	};
};
