import type { Example, Sign } from "#shared/webhook/example.ts";
import type { ReadWebhook } from "#shared/webhook/reader.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { examplesOf, signOf } from "../../bin/send/recorded.ts";
import { developmentSecrets } from "../../lib/local/development-secrets.ts";

export const baseUrl = "https://hooks.example.com";

/** Unix seconds at which the examples are signed and received. */
export const now = 1_795_187_100;

/** One recorded request of one webhook, with all that its laws need. */
export type Recorded = {
	readonly webhook: Webhook;
	readonly read?: ReadWebhook;
	readonly example: Example;
	readonly sign: Sign;
};

/** Every example of every webhook in the list. */
export const recordedRequests = async (): Promise<readonly Recorded[]> => {
	const all = await Promise.all(
		providers.map(async (provider) => {
			const [examples, sign] = await Promise.all([
				examplesOf(provider.name),
				signOf(provider.name),
			]);
			return webhooksOf(provider).flatMap((webhook) =>
				examples
					.filter((example) => example.webhook === webhook.id)
					.map((example) => ({
						webhook,
						read: provider.webhooks.find((one) => one.webhook === webhook),
						example,
						sign,
					})),
			);
		}),
	);
	return all.flat();
};

/** A fresh secret that is enough to verify the webhook, all of them in one where it may be any of several. */
export const someSecret = (webhook: Webhook): Secret =>
	Object.assign(
		{},
		...[webhook.secret].flat().map((name) => {
			const secret = developmentSecrets(name);
			if (!secret) throw new Error(`No development secret for ${name}`);
			return secret;
		}),
	);

export const unsigned = (
	{ webhook, example }: Recorded,
	path: string = webhook.paths[0],
): WebhookRequest => ({
	method: example.method,
	url: `${baseUrl}${path}${example.query ? `?${example.query}` : ""}`,
	headers: example.headers ?? {},
	body: Buffer.from(example.body),
});

/** Not what a webhook answers without a queue behind it, and not a provider's word about the webhook itself. */
export const isQueued = (recorded: Recorded): boolean => {
	const { queue, isDelivery = () => true } = recorded.webhook;
	return queue !== undefined && isDelivery(unsigned(recorded));
};
