import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import { parseJson } from "#shared/parse.ts";

/**
 * What CallRail says of a call. It is loose with types, so that a count may come as text, a yes as a word and nothing at all as
 * an empty text; and many things have an older name beside the current one. https://apidocs.callrail.com/#call-webhooks
 */
export type Fields = {
	/** The first of these names that holds text. */
	readonly text: (...names: readonly string[]) => string | undefined;
	readonly count: (name: string) => number | undefined;
	/** Undefined where it says neither yes nor no. */
	readonly truth: (name: string) => boolean | undefined;
	readonly texts: (name: string) => readonly string[] | undefined;
	/** ISO 8601 UTC. */
	readonly time: (...names: readonly string[]) => string | undefined;
	/** The call's id; before 2021 a number, and under another name. */
	readonly callId: string;
};

const Payload = z.record(z.string(), z.unknown());

const asText = (value: unknown): string | undefined =>
	typeof value === "string" && value.trim() !== "" ? value : undefined;

const asCount = (value: unknown): number | undefined => {
	const number = asText(value) === undefined ? value : Number(value);
	return typeof number === "number" && Number.isFinite(number) && number >= 0
		? Math.round(number)
		: undefined;
};

const asTruth = (value: unknown): boolean | undefined => {
	const word = typeof value === "boolean" ? String(value) : asText(value);
	const isTrue = word?.toLowerCase() === "true";
	return isTrue || word?.toLowerCase() === "false" ? isTrue : undefined;
};

const isoWithOffset = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/;

const asTime = (value: unknown): string | undefined => {
	// Without an offset it is some other zone's time.
	if (!isoWithOffset.test(asText(value) ?? "")) return undefined;
	const time = Date.parse(asText(value) ?? "");
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

const callIdOf = (payload: z.infer<typeof Payload>): string => {
	const id = asText(payload.resource_id) ?? payload.id;
	if (asText(id) !== undefined || Number.isSafeInteger(id)) return String(id);
	throw new MalformedError("no resource_id");
};

/** Throws `MalformedError` for what is no JSON object or names no call. */
export const fieldsOf = (body: Buffer): Fields => {
	const payload = parseJson(Payload, body.toString("utf8"));
	const first = <T>(
		names: readonly string[],
		read: (value: unknown) => T | undefined,
	): T | undefined =>
		names
			.map((name) => read(payload[name]))
			.find((value) => value !== undefined);
	return {
		text: (...names) => first(names, asText),
		count: (name) => asCount(payload[name]),
		truth: (name) => asTruth(payload[name]),
		texts: (name) => {
			const list = payload[name];
			return Array.isArray(list)
				? list.flatMap((one) => asText(one) ?? [])
				: undefined;
		},
		time: (...names) => first(names, asTime),
		callId: callIdOf(payload),
	};
};
