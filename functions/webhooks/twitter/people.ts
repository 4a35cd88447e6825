import * as z from "zod/mini";
import type { SocialEvent } from "#shared/events.ts";
import { Id } from "#shared/lossless-json.ts";
import { toUtc } from "#shared/utc.ts";

const text = z.nullish(z.string());
const User = z.object({
	id: z.nullish(Id),
	id_str: z.nullish(Id),
	name: text,
	screen_name: text,
	username: text,
});
const Wrapped = z.object({ data: User });

/** A user in either family's words; the X Activity API sometimes wraps one in `data`. */
export const Person = z.pipe(
	z.union([Wrapped, User]),
	z.transform((user) => {
		const { id, id_str, name, screen_name, username } =
			"data" in user ? user.data : user;
		return {
			// As a number it may have been rounded by X itself; the text beside it was not.
			id: id_str ?? id ?? undefined,
			name: name ?? undefined,
			username: screen_name ?? username ?? undefined,
		};
	}),
);

export type Person = {
	readonly id?: string;
	readonly name?: string;
	readonly username?: string;
};

/** Who did it; undefined where X does not say. */
export const fromOf = (person: Person | undefined): SocialEvent["from"] =>
	person?.id ? { ...person, id: person.id } : undefined;

/** Milliseconds as a number or a text, or a date as X or ISO 8601 writes it -> ISO 8601 UTC. */
export const toIso = (
	...given: readonly (string | number | null | undefined)[]
): string | undefined => {
	for (const one of given) {
		if (one === null || one === undefined || one === "") continue;
		const count = Number(one);
		const time = toUtc(Number.isNaN(count) ? Date.parse(String(one)) : count);
		if (time !== undefined) return time;
	}
	return undefined;
};

/** Where people see it. */
export const postUrl = (
	username: string | undefined,
	id: string,
): string | undefined =>
	username === undefined ? undefined : `https://x.com/${username}/status/${id}`;
