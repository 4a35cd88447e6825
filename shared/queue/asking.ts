import { env } from "#shared/env.ts";
import { errorForLog } from "#shared/error-for-log.ts";
import type { Events, QueueName } from "#shared/events.ts";
import type { Draft } from "#shared/records/draft.ts";
import { type Secrets, secretsOf } from "#shared/secrets.ts";
import { assertSound } from "#shared/webhook/assert-sound.ts";
import { fitRecord } from "#shared/webhook/fit-record.ts";
import type { Ask, Delivery, ProviderReader } from "#shared/webhook/reader.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";

/** For all questions about a delivery together: a worker has ten seconds, and can do without an answer. */
const patienceMilliseconds = 3000;

const secretsByProvider = new Map<string, Secrets>();

/** The one in force: whoever took the credentials out does not want them used. */
const currentSecret = async (provider: string): Promise<Secret> => {
	const name = provider.toUpperCase() as Uppercase<string>;
	const secrets =
		secretsByProvider.get(provider) ?? secretsOf([env(`${name}_SECRET_ID`)]);
	secretsByProvider.set(provider, secrets);
	const [current = {}] = await secrets.get();
	return current;
};

const aborted = (signal: AbortSignal): Promise<never> =>
	new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), {
			once: true,
		});
	});

const answered = async <Q extends QueueName>(
	ask: Ask<Q>,
	provider: string,
	signal: AbortSignal,
): Promise<Events[Q] | undefined> => {
	const event = await ask(await currentSecret(provider), signal);
	assertSound(event);
	return event && fitRecord(event);
};

/**
 * What to ask a delivery's provider where it cannot be put in order against what is stored; undefined where all is plain. The
 * answer is how things stand, as an event to apply besides; undefined where there are no credentials, and where the provider
 * cannot be asked: then what the deliveries say has to do. There is nothing to call for a provider that is never asked.
 */
export const asking = <Q extends QueueName>(
	{ refetch, provider }: ProviderReader<Q>,
	delivery: Delivery,
) => {
	if (!refetch) return undefined;
	let signal: AbortSignal | undefined;
	let gaveUp = false;
	const answerTo = async (ask: Ask<Q>): Promise<Events[Q] | undefined> => {
		signal ??= AbortSignal.timeout(patienceMilliseconds);
		try {
			return await Promise.race([
				answered(ask, provider, signal),
				aborted(signal),
			]);
		} catch (error) {
			// Whoever loses a race asks again; whoever got no answer does not.
			gaveUp = true;
			console.warn({
				message: "not refetched",
				webhook: delivery.webhook,
				error: errorForLog(error),
			});
			return undefined;
		}
	};
	return (stored: Draft) => {
		const ask = gaveUp ? undefined : refetch(delivery, stored);
		return ask && (() => answerTo(ask));
	};
};
