import { HandshakeError, SignatureError } from "#shared/errors.ts";
import type { Secrets } from "#shared/secrets.ts";
import type { Settings } from "#shared/settings.ts";
import { type Envelope, toEnvelope } from "./envelope.ts";
import type { Reply, WebhookRequest } from "./request.ts";
import type { Secret } from "./verify/verify.ts";
import type { AnswerContext, Webhook } from "./webhook.ts";

export type Effects = {
	readonly secrets: Secrets;
	/** Resolves only once the envelope is durable. */
	readonly enqueue: (envelope: Envelope, body: Buffer) => Promise<void>;
	/** Never rejects: the defaults where they cannot be read. */
	readonly settings: () => Promise<Settings>;
	/** Never rejects: undefined where contacts cannot be read. */
	readonly findContact: AnswerContext["findContact"];
	readonly baseUrl: string;
	readonly now: () => Date;
};

/** Does it with the keys at hand and, where these do not fit, once more with those in force now: they may just have been rotated. */
const withKeys = async <T>(
	{ secrets }: Effects,
	prove: (keys: readonly Secret[]) => T | Promise<T>,
): Promise<T> => {
	const known = await secrets.get();
	try {
		return await prove(known);
	} catch (error) {
		if (!(error instanceof SignatureError)) throw error;
		const fresh = await secrets.refetch();
		if (fresh === known) throw error;
		return prove(fresh);
	}
};

const accept = async (
	webhook: Webhook,
	request: WebhookRequest,
	effects: Effects,
): Promise<Reply> => {
	const { enqueue, settings, findContact, baseUrl, now } = effects;
	const seconds = Math.floor(now().getTime() / 1000);
	const handshake = await withKeys(effects, async (keys) => {
		const reply = webhook.handshake?.(request, keys);
		if (!reply) await webhook.verify(request, keys, seconds);
		return reply;
	});
	if (handshake) return handshake;

	const isDelivery = webhook.isDelivery?.(request) ?? true;
	const [known] = await Promise.all([
		settings(),
		webhook.queue && isDelivery
			? enqueue(toEnvelope(webhook, request, now()), request.body)
			: undefined,
	]);
	const answer = await webhook.answer?.(request, {
		baseUrl,
		settings: known,
		findContact,
		now: now(),
	});
	return answer ?? { status: 200 };
};

/** handshake or verify -> envelope -> queue -> answer: everything a webhook Lambda does. A refusal says nothing of why. */
export const receive = async (
	webhook: Webhook,
	request: WebhookRequest,
	effects: Effects,
): Promise<Reply> => {
	try {
		return await accept(webhook, request, effects);
	} catch (error) {
		if (error instanceof SignatureError) {
			console.warn({
				message: "refused",
				webhook: webhook.id,
				reason: error.reason,
			});
			return webhook.refuse?.(request, error) ?? { status: 401 };
		}
		if (error instanceof HandshakeError) return { status: 400 };
		throw error;
	}
};
