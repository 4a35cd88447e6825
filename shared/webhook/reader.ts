import type { Events, QueueName } from "#shared/events.ts";
import type { Draft } from "#shared/records/draft.ts";
import { assertSound } from "./assert-sound.ts";
import { fitRecord } from "./fit-record.ts";
import { besides, readEach, whatIsRead } from "./read-each.ts";
import type { Secret } from "./verify/verify.ts";
import type { Webhook } from "./webhook.ts";

/** One HTTP call as a worker sees it: the envelope with its body at hand. */
export type Delivery = {
	/** Of this call; see `Identity` for the delivery's own. */
	readonly callId: string;
	readonly webhook: string;
	readonly receivedAt: string;
	readonly method: string;
	/** Raw, undecoded. */
	readonly query: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
	readonly isReplay?: boolean;
};

export type Identity = {
	/** The same however often the provider repeats the delivery, and taken from what is signed. Unique within the provider. */
	readonly id: string;
	/** What happened in the provider's words, verbatim. */
	readonly type: string;
	/** Where a webhook serves several providers: whose this delivery is. @default the reader's */
	readonly provider?: string;
};

/**
 * A question to the provider's API. Resolves to how things stand as an event that outweighs everything which is in doubt, or to
 * undefined where the secret holds no credentials that fit. Rejects where the provider does not answer.
 */
export type Ask<Q extends QueueName> = (
	secret: Secret,
	signal: AbortSignal,
) => Promise<Events[Q] | undefined>;

/** Pure: what to ask about a delivery, where it and what is stored leave open which is the later. Undefined where all is plain. */
export type Refetch<Q extends QueueName> = (
	delivery: Delivery,
	stored: Pick<Draft, "get">,
) => Ask<Q> | undefined;

/** What a webhook's deliveries mean. Only workers load this. Throws `MalformedError` for a shape the provider does not document. */
export type Reader<Q extends QueueName> = {
	readonly identify: (delivery: Delivery) => Identity;
	/**
	 * Their JSON -> our events. None for a type we do nothing with: the delivery is recorded as ignored. A provider that tells of
	 * many things at once is read by `readEach`.
	 */
	readonly normalize: (delivery: Delivery) => readonly Events[Q][];
	/**
	 * For a provider that says to ask it rather than trust the order of its deliveries: its worker may then read its secret.
	 * An SDK is imported when it is asked, not before. @default never ask
	 */
	readonly refetch?: Refetch<Q>;
};

export type ReadWebhook<Q extends QueueName = QueueName> = {
	readonly webhook: Webhook & { readonly queue: Q };
	readonly reader: Reader<Q>;
};

const storable = <Event extends object>(event: Event): readonly Event[] => {
	assertSound(event);
	return [fitRecord(event)];
};

/** Ties a webhook to its reader, both of the same queue's events, and sees to it that what it reads can be stored. */
export const reads = <Q extends QueueName>(
	webhook: Webhook & { readonly queue: Q },
	reader: Reader<Q>,
): ReadWebhook<Q> => ({
	webhook,
	reader: {
		...reader,
		identify: (delivery) => {
			const identity = reader.identify(delivery);
			assertSound(identity);
			return fitRecord(identity);
		},
		normalize: (delivery) => {
			const read = whatIsRead(() => reader.normalize(delivery));
			const events = readEach(read.events, storable);
			if (read.failure) throw besides(read.failure, events);
			return events;
		},
	},
});

/** A reader and whose deliveries it reads. */
export type ProviderReader<Q extends QueueName> = Reader<Q> & {
	readonly provider: string;
};
