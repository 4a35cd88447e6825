import type { Provider } from "#shared/webhook/provider.ts";
import type { Setup } from "#shared/webhook/setup.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { setupOf } from "../setup-of.ts";

const row = ({ id, methods, paths: [path, ...aliases], queue }: Webhook) =>
	`| \`${id}\` | ${methods.join(", ")} ${path} | ${aliases.join(", ")} | ${queue ?? ""} |`;

const list = (title: string, items: readonly string[] = []): string[] =>
	items.length === 0
		? []
		: ["", `${title}`, "", ...items.map((item) => `- ${item}`)];

const section = (provider: Provider, setup: Setup): string[] => [
	"",
	`## ${provider.title}`,
	"",
	`**Proved by** ${setup.scheme} [Its page](${provider.docs}).`,
	"",
	`**Kept**: ${setup.stored}`,
	"",
	"| webhook | method and path | aliases | queue |",
	"|---|---|---|---|",
	...webhooksOf(provider).map(row),
	...list("Worth knowing:", setup.notes),
	...list("What it leaves open, and our guard:", setup.unconfirmed),
];

/** docs/providers.md, from the list of providers and what stands beside each. */
export const providersPage = async (): Promise<string> => {
	const sections = await Promise.all(
		providers.map(async (provider) =>
			section(provider, await setupOf(provider.name)),
		),
	);
	return [
		"# Providers",
		"",
		"Made by `npm run docs` from `functions/webhooks`. What to paste where: `npm run urls -- --base <base URL>`.",
		...sections.flat(),
		"",
	].join("\n");
};
