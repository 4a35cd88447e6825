import { type QueueName, queueNames } from "#shared/events.ts";
import type { Provider } from "#shared/webhook/provider.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { webhooksOf } from "#webhooks/webhooks.ts";
import type { Stage } from "./stage.ts";

export type PlannedWebhook = {
	readonly webhook: Webhook;
	/** Of its function, in the bundle: `webhooks/twilio/voice`. */
	readonly name: string;
};

/** What a stage deploys: the webhooks of the providers it switches on, and the queues that these need. */
export type Plan = {
	readonly providers: readonly {
		readonly provider: Provider;
		readonly webhooks: readonly PlannedWebhook[];
		/** Whose workers ask the provider's API. */
		readonly asking: readonly QueueName[];
	}[];
	readonly queues: readonly QueueName[];
};

const switchedOn = (
	{ name: stage, providers: names }: Stage,
	providers: readonly Provider[],
): readonly Provider[] => {
	if (names === "all") return providers;
	const known = providers.map(({ name }) => name);
	if (names.length === 0 || names.some((name) => !known.includes(name)))
		throw new Error(
			`stages.${stage}.providers is ${JSON.stringify(names)}: write "all", or some of ${known.join(", ")}`,
		);
	return providers.filter(({ name }) => names.includes(name));
};

const asking = ({ webhooks }: Provider): readonly QueueName[] => {
	const asked = webhooks.filter(({ reader }) => reader.refetch);
	return [...new Set(asked.map(({ webhook }) => webhook.queue))];
};

const lastSegment = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/** Throws for a provider that the stage names and nobody wrote. */
export const planOf = (stage: Stage, known: readonly Provider[]): Plan => {
	const providers = switchedOn(stage, known).map((provider) => ({
		provider,
		webhooks: webhooksOf(provider).map((webhook) => ({
			webhook,
			name: `webhooks/${provider.name}/${lastSegment(webhook.id)}`,
		})),
		asking: asking(provider),
	}));
	const needed = new Set(
		providers.flatMap(({ webhooks }) =>
			webhooks.map(({ webhook }) => webhook.queue),
		),
	);
	return { providers, queues: queueNames.filter((queue) => needed.has(queue)) };
};

const entryOf = (name: string): string =>
	name.startsWith("webhooks/")
		? `functions/${name}.lambda.ts`
		: `functions/${name}/${lastSegment(name)}.lambda.ts`;

/** Function name -> entry file under the repository's root, for every function of a plan. */
export const entriesOf = ({
	providers,
	queues,
}: Plan): Readonly<Record<string, string>> => {
	const names = [
		...providers.flatMap(({ webhooks }) => webhooks.map(({ name }) => name)),
		...queues.map((queue) => `workers/${queue}`),
		...(queues.includes("payments") ? ["senders/email"] : []),
		...(queues.length > 0 ? ["workers/overflow"] : []),
		"admin",
	];
	return Object.fromEntries(names.map((name) => [name, entryOf(name)]));
};
