import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import { Id, parseJsonLossless } from "#shared/lossless-json.ts";
import { parse } from "#shared/parse.ts";

/** https://docs.x.com/x-api/activity/event-payloads */
const Activity = z.object({
	data: z.object({
		event_uuid: Id,
		event_type: z.string(),
		filter: z.nullish(z.object({ user_id: z.nullish(Id) })),
		payload: z.optional(z.unknown()),
		includes: z.optional(z.unknown()),
	}),
});

/** One event of the X Activity API. */
export type Activity = z.infer<typeof Activity>["data"];

/** One or more events of the Account Activity API, by their list's name, in the order sent. */
export type AccountActivity = {
	/** Our account; none in the notice that somebody revoked our access. */
	readonly account?: string;
	readonly lists: readonly (readonly [
		name: string,
		events: readonly unknown[],
	])[];
	readonly payload: Readonly<Record<string, unknown>>;
};

const Fields = z.record(z.string(), z.unknown());
const Account = z.object({ for_user_id: z.nullish(Id) });

/** What stands beside the events. */
const aside = ["for_user_id", "user_has_blocked", "apps", "users"];

/** What of the two families a body is. Throws `MalformedError` for neither. */
export const payloadOf = (
	body: Buffer,
): { readonly activity: Activity } | { readonly account: AccountActivity } => {
	const payload = parseJsonLossless(Fields, body.toString("utf8"));
	if ("data" in payload) return { activity: parse(Activity, payload).data };
	const lists = Object.entries(payload)
		.filter(([name]) => !aside.includes(name))
		.map(([name, value]) => [name, [value].flat()] as const);
	if (lists.length === 0) throw new MalformedError("no events and no data");
	const account = parse(Account, payload).for_user_id ?? undefined;
	return { account: { account, lists, payload } };
};
