import { MalformedError } from "#shared/errors.ts";
import type { Customer } from "#shared/events.ts";
import { toUtc } from "#shared/utc.ts";

/** Shopify writes null, or nothing at all, where it knows nothing; our events leave it out. */
export const given = <T>(value: T | null | undefined | ""): T | undefined =>
	value === null || value === "" ? undefined : value;

/** ISO 8601 with any offset -> UTC. */
export const toIso = (text: string | null | undefined): string | undefined =>
	toUtc(Date.parse(text ?? ""));

type Named = {
	readonly id?: string | null;
	readonly admin_graphql_api_id?: string | null;
};

/**
 * Record id of an object, by its global id `gid://shopify/<type>/<digits>` where it has one. The topic is not signed: an object of
 * another type shows that it is not this body's.
 */
export const recordId = (
	{ id, admin_graphql_api_id: gid }: Named,
	type: string,
): string => {
	if (gid && !gid.startsWith(`gid://shopify/${type}/`))
		throw new MalformedError("the topic is not that of this payload");
	const own = /\/(\d+)(?:\?[^?]*)?$/.exec(gid ?? "")?.[1] ?? id;
	if (!own) throw new MalformedError("no id");
	return `shopify:${own}`;
};

type Person = Named & {
	readonly email?: string | null;
	readonly phone?: string | null;
	readonly first_name?: string | null;
	readonly last_name?: string | null;
};

export const customerOf = (person: Person): Customer => {
	const { id, admin_graphql_api_id, email, phone } = person;
	const names = [person.first_name, person.last_name];
	return {
		id: id || admin_graphql_api_id ? recordId(person, "Customer") : undefined,
		email: given(email),
		phone: given(phone),
		name: given(names.filter((name) => name).join(" ")),
	};
};

/** `a, b` or a list. */
export const tagsOf = (
	tags: string | readonly string[] | null | undefined,
): readonly string[] | undefined => {
	if (tags === null || tags === undefined) return undefined;
	const all = typeof tags === "string" ? tags.split(",") : tags;
	return all.map((tag) => tag.trim()).filter((tag) => tag !== "");
};
