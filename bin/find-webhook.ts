import { RequestError } from "#shared/errors.ts";
import type { Provider } from "#shared/webhook/provider.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";

type Found = { readonly provider: Provider; readonly webhook: Webhook };

const all: readonly Found[] = providers.flatMap((provider) =>
	webhooksOf(provider).map((webhook) => ({ provider, webhook })),
);

const byName = new Map<string, Found>();
for (const found of all) {
	byName.set(found.webhook.id, found);
	const { name } = found.provider;
	if (webhooksOf(found.provider).length === 1) byName.set(name, found);
}

/** By id (`twilio/voice`), or by the provider's name where it has only one. Throws `RequestError`, naming what there is. */
export const findWebhook = (name: string): Found => {
	const found = byName.get(name);
	if (found) return found;
	const own = all.filter(({ provider }) => provider.name === name);
	const known = (own.length > 0 ? own : all).map(({ webhook }) => webhook.id);
	throw new RequestError(
		`No webhook is called ${name}: use ${known.join(", ")}`,
	);
};
