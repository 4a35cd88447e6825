import type { Random } from "../random.ts";
import { byCustomer, byEmail, byPhone, type Person } from "./people.ts";
import { nothing, type Planned } from "./planned.ts";
import { type Recordings, replaceAll } from "./recordings.ts";

const letters =
	"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** `evt_…`, `in_…`: as long as Stripe's own. */
export const stripeId = (prefix: string, random: Random): string =>
	`${prefix}_1${random.text(23, letters)}`;

/** Whom the recorded requests are about. */
const recordedPerson = {
	customer: "cus_RkT4nVq81sLwPd",
	email: "dana.whitfield@example.com",
	phone: "+12075550142",
	name: "Dana Whitfield",
};

/** As a person reads it, which is how a mail names it. */
export const dollars = (cents: number): string =>
	`$${Math.floor(cents / 100).toLocaleString("en-US")}.${String(cents % 100).padStart(2, "0")}`;

export type Maker = {
	readonly person: Person;
	/** When it begins, in unix seconds. */
	readonly at: number;
	readonly recordings: Recordings;
	readonly random: Random;
};

export type EventPlan = {
	/** Of the recorded request. */
	readonly name: string;
	/** Unix seconds, and so its place among the others of its record. */
	readonly created: number;
	/** The record it is about: kind of the id and the id. */
	readonly id: string;
	readonly status: string;
	readonly rank: number;
	readonly amount: number;
	/** Texts of the recorded request that are others here. */
	readonly texts?: Readonly<Record<string, string>>;
	/** Fields of `data.object` that are others here. */
	readonly object?: Readonly<Record<string, unknown>>;
	/** Which handles of the person the event names. @default all */
	readonly names?: "all" | "customer" | "customer and email";
	readonly isPaying?: boolean;
	readonly fields?: readonly {
		readonly field: string;
		readonly value: unknown;
		readonly rank: number;
	}[];
	readonly mails?: Planned["claims"]["mails"];
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null;

const bodyOf = (
	body: string,
	person: Person,
	eventId: string,
	{ created, texts = {}, object = {} }: EventPlan,
): string => {
	const renamed = replaceAll(body, {
		...texts,
		...Object.fromEntries(
			(["customer", "email", "phone", "name"] as const).map((key) => [
				recordedPerson[key],
				person[key],
			]),
		),
	});
	const event: unknown = JSON.parse(renamed);
	if (!isRecord(event) || !isRecord(event.data) || !isRecord(event.data.object))
		throw new Error("a recorded Stripe event is no event");
	Object.assign(event, { id: eventId, created });
	Object.assign(event.data.object, object);
	return JSON.stringify(event, null, 2);
};

/** One event of Stripe's about a person's money, and what must follow from it. */
export const stripeEvent = (
	{ person, recordings, random }: Maker,
	plan: EventPlan,
): Planned => {
	const { name, id, status, rank, amount, names = "all", isPaying } = plan;
	const eventId = stripeId("evt", random);
	const { method, headers, body } = recordings.get("stripe", name);
	const record = `PAYMENT#stripe:${id}`;
	const customer = byCustomer(person);
	const email = names === "customer" ? [] : [byEmail(person)];
	const phone = names === "all" ? [byPhone(person)] : [];
	return {
		kind: "genuine",
		provider: "stripe",
		webhook: "stripe",
		request: { method, headers, body: bodyOf(body, person, eventId, plan) },
		delivery: {
			id: `stripe:${eventId}`,
			type: name.replace(/@.*/, ""),
			state: "applied",
		},
		claims: {
			...nothing,
			records: [record],
			fields: [
				{ field: "status", value: status, rank },
				{ field: "amount", value: amount, rank: 0 },
				{ field: "currency", value: "usd", rank: 0 },
				{ field: "customer", value: `stripe:${person.customer}`, rank: 0 },
				...(plan.fields ?? []),
			].map((claim) => ({ ...claim, record })),
			people: [[customer, ...email, ...phone]],
			timeline: [{ record, handle: customer }],
			customers: isPaying ? [customer] : [],
			mails: plan.mails ?? [],
		},
	};
};
