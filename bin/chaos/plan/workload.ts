import type { Provider } from "#shared/webhook/provider.ts";
import { type Random, randomFrom } from "../random.ts";
import { callLife } from "./call-life.ts";
import { freshExample } from "./fresh-example.ts";
import { receivedMessage, sentMessage } from "./message-life.ts";
import { paymentLife } from "./payment-life.ts";
import { people } from "./people.ts";
import type { Planned } from "./planned.ts";
import { poisonDelivery } from "./poison.ts";
import { type Recordings, readRecordings } from "./recordings.ts";
import { subscriptionLife } from "./subscription-life.ts";

/** A delivery on its way, alone or twice at the same moment. */
export type Sending = {
	readonly planned: Planned;
	readonly copies: 1 | 2;
};

export type Workload = {
	readonly sendings: readonly Sending[];
	/** Distinct deliveries, in the order in which they happened. */
	readonly planned: readonly Planned[];
	/** HTTP calls, before any that providers repeat because of our answer. */
	readonly calls: number;
	readonly duplicates: number;
};

const shares = {
	duplicates: 0.1,
	/** Of the duplicates. */
	concurrent: 0.4,
	poison: 0.006,
	forgeries: 0.03,
};

/** How far a delivery may fall behind those that happened after it. */
const window = 150;

const secondsPerLife = 600;

/** Of the recorded examples, which are all told once before others are there. */
const peopleAtATime = 4;
const mostPeople = 900;

type Next = () => readonly Planned[];

/** One recorded delivery after the other, of every provider in turn. */
const examplesInTurn = (
	providers: readonly Provider[],
	recordings: Recordings,
	random: Random,
): (() => Planned) => {
	const tellings = providers.map(({ name, webhooks }) =>
		recordings.of(name).map((example) => (person: number) => {
			const reads = webhooks.find(
				({ webhook }) => webhook.id === example.webhook,
			);
			return freshExample(name, example, reads, person, random);
		}),
	);
	const most = Math.max(...tellings.map(({ length }) => length));
	// A run of a few hundred comes to every provider, not to every example of the first.
	const turns = Array.from({ length: most }, (_, at) =>
		tellings.flatMap((telling) => telling[at] ?? []),
	).flat();
	let turn = 0;
	return () => {
		const next = turns[turn % turns.length];
		if (!next) throw new Error("no provider has an example");
		const round = Math.floor(turn++ / turns.length);
		const person = round * peopleAtATime + random.below(peopleAtATime);
		return next(person % mostPeople);
	};
};

/** Lives and single deliveries, mixed as a business would have them. */
const source = (
	providers: readonly Provider[],
	recordings: Recordings,
	deliveries: number,
	random: Random,
): Next => {
	const everybody = people(Math.max(10, Math.ceil(deliveries / 50)), random);
	const example = examplesInTurn(providers, recordings, random);
	const person = () => random.pick(everybody);
	let at = 1_794_000_000;
	const maker = () => {
		// A life every few minutes: what is told later mostly happened later.
		at += random.below(secondsPerLife);
		return { person: person(), at, recordings, random };
	};
	let cents = 100_000;
	const lives: [Next, ...Next[]] = [
		() => callLife(maker()),
		() => receivedMessage(person(), recordings, random),
		() => sentMessage(person(), recordings, random),
		() => subscriptionLife(maker(), cents++),
		() => paymentLife(maker(), cents++),
	];
	const singles: Next = () => [example(), example(), example()];
	const forgery: Next = () => {
		const genuine = example();
		// What queues nothing has nothing to protect.
		return genuine.delivery ? [{ ...genuine, kind: "forged" }] : forgery();
	};
	return () => {
		if (random.chance(shares.poison * 4))
			return [poisonDelivery(recordings, random)];
		if (random.chance(shares.forgeries * 4)) return forgery();
		return random.chance(0.5) ? singles() : random.pick(lives)();
	};
};

/**
 * At least `deliveries` calls, the same for the same seed: every example of every provider, the lives of calls, texts and
 * subscriptions, a tenth of it twice, out of order within a window.
 */
export const workload = async (
	providers: readonly Provider[],
	deliveries: number,
	seed: number,
): Promise<Workload> => {
	const random = randomFrom(seed);
	const recordings = await readRecordings(providers.map(({ name }) => name));
	const next = source(providers, recordings, deliveries, random);
	const planned: Planned[] = [];
	const placed: (Sending & { readonly place: number })[] = [];
	let duplicates = 0;
	while (planned.length + duplicates < deliveries)
		for (const one of next()) {
			const place = planned.push(one) + random.next() * window;
			const isTwice =
				one.kind !== "forged" &&
				random.chance(shares.duplicates / (1 - shares.duplicates));
			const isConcurrent = isTwice && random.chance(shares.concurrent);
			if (isTwice) duplicates++;
			placed.push({ planned: one, place, copies: isConcurrent ? 2 : 1 });
			if (isTwice && !isConcurrent) {
				const later = place + random.next() * window;
				placed.push({ planned: one, place: later, copies: 1 });
			}
		}
	placed.sort((one, other) => one.place - other.place);
	const calls = planned.length + duplicates;
	return { sendings: placed, planned, calls, duplicates };
};
