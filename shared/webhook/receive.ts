import { HandshakeError, SignatureError } from "#shared/errors.ts";
import type { Secrets } from "#shared/secrets.ts";
import type { Settings } from "#shared/settings.ts";
import { type Envelope, toEnvelope } from "./envelope.ts";
import type { Reply, WebhookRequest } from "./request.ts";
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

const proven = async (
	webhook: Webhook,
	request: WebhookRequest,
	{ secrets, now }: Effects,
): Promise<void> => {
	const seconds = Math.floor(now().getTime() / 1000);
	const known = await secrets.get();
	try {
		await webhook.verify(request, known, seconds);
	} catch (error) {
		if (!(error instanceof SignatureError)) throw error;
		// The key may have been rotated in the console a moment ago.
		const fresh = await secrets.refetch();
		if (fresh === known) throw error;
		await webhook.verify(request, fresh, seconds);
	}
};

const accept = async (
	webhook: Webhook,
	request: WebhookRequest,
	effects: Effects,
): Promise<Reply> => {
	const { enqueue, settings, findContact, baseUrl, now } = effects;
	const handshake = webhook.handshake?.(request, await effects.secrets.get());
	if (handshake) return handshake;

	await proven(webhook, request, effects);

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
