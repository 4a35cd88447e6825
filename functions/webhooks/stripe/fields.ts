import type { Customer, PaymentEvent } from "#shared/events.ts";
import { toUtc } from "#shared/utc.ts";

/** What every event of one delivery shares. */
export type Origin = Pick<PaymentEvent, "provider" | "at" | "order"> & {
	readonly type: string;
	/** Order of what the event says of a fact that it changed. */
	readonly orderOfChange: string;
	/** Of an update: what was otherwise before. */
	readonly previous?: unknown;
};

type Reference = string | { readonly id: string } | null | undefined;

/** Record id of what Stripe refers to by id or, expanded, by object. */
export const recordId = (reference: Reference): string | undefined => {
	if (!reference) return undefined;
	return `stripe:${typeof reference === "string" ? reference : reference.id}`;
};

/** Unix seconds -> ISO 8601. */
export const toIso = (seconds: number | null | undefined): string | undefined =>
	toUtc((seconds ?? Number.NaN) * 1000);

/** As `toIso`, of a time that Stripe knows not to be: null. */
export const toIsoOrNull = (
	seconds: number | null | undefined,
): string | null | undefined => (seconds === null ? null : toIso(seconds));

/** Stripe writes null where it knows nothing; our events leave it out. */
export const given = <T>(value: T | null | undefined | ""): T | undefined =>
	value === null || value === "" ? undefined : value;

/** Left out where the business wrote nothing. */
export const metadataOf = ({
	metadata,
}: {
	readonly metadata?: Readonly<Record<string, string>> | null | undefined;
}): Readonly<Record<string, string>> | undefined =>
	metadata && Object.keys(metadata).length > 0 ? metadata : undefined;

type CustomerFields = {
	readonly [key in keyof Customer]: string | null | undefined;
};

export const customerOf = (
	reference: Reference,
	{ email, phone, name }: CustomerFields = {},
): Customer => ({
	id: recordId(reference),
	email: given(email),
	phone: given(phone),
	name: given(name),
});
