import "./end-of-pipe.ts";
import { parseArgs } from "node:util";
import type { Provider } from "#shared/webhook/provider.ts";
import type { Setup } from "#shared/webhook/setup.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { runCommand } from "./run-command.ts";
import { setupOf } from "./setup-of.ts";

// npm run urls -- --base https://hooks.example.com [provider]...

const indent = (lines: readonly string[]): string[] =>
	lines.map((line) => `    ${line}`);

const webhookLines = (
	webhook: Webhook,
	base: string,
	{ webhooks }: Setup,
): string[] => {
	const there = webhooks[webhook.id];
	if (!there) return [];
	const { where, events, suffix = "" } = there;
	return [
		`  ${base}${webhook.paths[0]}${suffix}`,
		...indent([
			`${webhook.methods.join(" or ")}, at: ${where}`,
			...(events ? [`events: ${events.join(", ")}`] : []),
		]),
	];
};

/** One webhook may take deliveries of several providers, with the secret of each. */
const secretLines = (provider: Provider): string[] => {
	const names = webhooksOf(provider).flatMap(({ secret }) => secret);
	return [...new Set(names)].map(
		(name) => `  secret hookswitch/<stage>/${name}`,
	);
};

const providerLines = (
	provider: Provider,
	base: string,
	setup: Setup,
): string[] => [
	provider.title,
	...webhooksOf(provider).flatMap((webhook) =>
		webhookLines(webhook, base, setup),
	),
	...secretLines(provider),
	...indent([setup.secret]),
	...(setup.notes ?? []).map((note) => `  note: ${note}`),
	"",
];

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { base: { type: "string" } },
	});
	if (!values.base || !URL.canParse(values.base))
		throw new Error(
			"npm run urls -- --base https://hooks.example.com [provider]...",
		);
	const unknown = positionals.filter(
		(name) => !providers.some((one) => one.name === name),
	);
	if (unknown.length > 0)
		throw new Error(
			`no provider ${unknown.join(", ")}: there are ${providers.map(({ name }) => name).join(", ")}`,
		);
	const base = values.base.replace(/\/+$/, "");
	const wanted = providers.filter(
		({ name }) => positionals.length === 0 || positionals.includes(name),
	);
	for (const provider of wanted)
		console.log(
			providerLines(provider, base, await setupOf(provider.name)).join("\n"),
		);
});
