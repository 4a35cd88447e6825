import { type Weighed, weightiest } from "./merge.ts";

/** When somebody was met, and through what. */
export type Sighting = {
	/** ISO 8601. */
	readonly at: string;
	/** A campaign that a provider tracks, else the provider. */
	readonly source: string;
	readonly isTracked: boolean;
};

/** What meetings have told of a person. */
export type Impression = {
	readonly first: Sighting;
	/** What a person gave to somebody who bills them is surer than what a phone displays; of two as sure the later counts. */
	readonly name?: Weighed<string>;
	/** Has paid or ordered. */
	readonly isCustomer: boolean;
	readonly tags: readonly string[];
	/** The later wish counts; of two at the same time the one to be left alone. */
	readonly smsOptOut?: Weighed<boolean>;
};

/** The earlier comes first; of two at the same time the one through a tracked campaign. */
export const orderOf = ({ at, isTracked, source }: Sighting): string =>
	`${at}#${isTracked ? 0 : 1}#${source}`;

const earlier = (one: Sighting, other: Sighting): Sighting =>
	orderOf(one) <= orderOf(other) ? one : other;

/** Commutative, associative and idempotent: the order of meetings does not matter. */
export const mergeImpressions = (
	one: Impression,
	other: Impression,
): Impression => ({
	first: earlier(one.first, other.first),
	name: weightiest(one.name, other.name),
	isCustomer: one.isCustomer || other.isCustomer,
	tags: [...new Set([...one.tags, ...other.tags])].sort(),
	smsOptOut: weightiest(one.smsOptOut, other.smsOptOut),
});
