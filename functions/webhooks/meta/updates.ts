import * as z from "zod/mini";
import { Id, parseJsonLossless } from "#shared/lossless-json.ts";
import { toUtc } from "#shared/utc.ts";

const time = z.nullish(z.union([z.string(), z.number()]));
const Change = z.object({ field: z.string(), value: z.optional(z.unknown()) });
const items = z.nullish(z.array(z.record(z.string(), z.unknown())));

const Payload = z.object({
	object: z.string(),
	entry: z.array(
		z.object({
			id: Id,
			time,
			changes: z.nullish(z.array(Change)),
			messaging: items,
			// What another app of the page's is in charge of.
			standby: items,
			// With Instagram Login the one change stands in the entry itself.
			field: z.nullish(z.string()),
			value: z.optional(z.unknown()),
		}),
	),
});

export type Network = "facebook" | "instagram";

/** One of the many things that a delivery may tell of. */
export type Update = {
	/** Left out for what neither network sends. */
	readonly network?: Network;
	/** Our page or account. */
	readonly account: string;
	/** The webhook field, in Meta's words. */
	readonly field: string;
	readonly value: unknown;
	/** ISO 8601 UTC. */
	readonly sentAt?: string;
};

const networks = new Map<string, Network>([
	["page", "facebook"],
	["instagram", "instagram"],
]);

/** What stands beside sender and recipient -> the field one subscribes to for it. */
const messagingFields = new Map([
	["message", "messages"],
	["message_edit", "message_edits"],
	["postback", "messaging_postbacks"],
	["reaction", "message_reactions"],
	["read", "message_reads"],
	["delivery", "message_deliveries"],
	["optin", "messaging_optins"],
	["referral", "messaging_referrals"],
]);

const Echo = z.object({ message: z.object({ is_echo: z.literal(true) }) });

const fieldOf = (item: Readonly<Record<string, unknown>>): string => {
	if (Echo.safeParse(item).success) return "message_echoes";
	const name = Object.keys(item).find((one) => messagingFields.has(one)) ?? "";
	return messagingFields.get(name) ?? "messaging";
};

/** Seconds or milliseconds, as a number or a text, told apart by their size; or a date -> ISO 8601 UTC. */
export const toIso = (
	given: string | number | null | undefined,
): string | undefined => {
	if (given === null || given === undefined) return undefined;
	const count = Number(given);
	if (Number.isNaN(count)) return toUtc(Date.parse(String(given)));
	return toUtc(count < 1e11 ? count * 1000 : count);
};

/** Everything a body tells of: all changes and messages of all entries, in the order sent. Throws `MalformedError`. */
export const updatesOf = (body: Buffer): readonly Update[] => {
	const payload = parseJsonLossless(Payload, body.toString("utf8"));
	const network = networks.get(payload.object);
	return payload.entry.flatMap((entry) => {
		const { id: account, changes, messaging, standby, field, value } = entry;
		const of = { network, account, sentAt: toIso(entry.time) };
		return [
			...(changes ?? []),
			...(typeof field === "string" ? [{ field, value }] : []),
			...(messaging ?? []).map((item) => ({
				field: fieldOf(item),
				value: item,
			})),
			...(standby ?? []).map((item) => ({ field: "standby", value: item })),
		].map((one) => ({ ...of, field: one.field, value: one.value }));
	});
};
