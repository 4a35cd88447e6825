import * as z from "zod/mini";
import type { Resource } from "./template/deploy-template.ts";
import { readProperties } from "./template/read-properties.ts";
import { resourcesOfType } from "./template/resources-of-type.ts";

export type QueueUrls = {
	readonly url: string;
	readonly deadLetterUrl: string;
};

export type StackNames = {
	/** Nothing when the template has no secret of a stage. */
	readonly stage: string | undefined;
	readonly tableName: string | undefined;
	/** Names of secrets by provider. */
	readonly secrets: Readonly<Record<string, string>>;
	/** The queues that have a dead-letter queue, by their name without the stage. */
	readonly queues: Readonly<Record<string, QueueUrls>>;
};

const secret = z.object({ Name: z._default(z.string(), "") });

const queue = z.object({
	RedrivePolicy: z.optional(z.object({ deadLetterTargetArn: z.string() })),
});

const readSecrets = (resources: ReadonlyMap<string, Resource>) =>
	resourcesOfType(resources, "AWS::SecretsManager::Secret").flatMap(
		(resource) => {
			const { Name: name } = readProperties(secret, resource);
			const [, stage, provider] =
				/^hookswitch\/([^/]+)\/([^/]+)$/.exec(name) ?? [];
			return stage && provider ? [{ name, stage, provider }] : [];
		},
	);

const readQueues = (
	resources: ReadonlyMap<string, Resource>,
	stage: string | undefined,
) => {
	const queues = resourcesOfType(resources, "AWS::SQS::Queue");
	const prefix = stage ? `hookswitch-${stage}-` : "";
	return queues.flatMap((resource) => {
		const { RedrivePolicy } = readProperties(queue, resource);
		const deadLetters = queues.find(
			({ attributes }) => attributes.Arn === RedrivePolicy?.deadLetterTargetArn,
		);
		if (!deadLetters) return [];
		const name = resource.attributes.QueueName ?? "";
		const key = name.startsWith(prefix) ? name.slice(prefix.length) : name;
		const urls = { url: resource.ref, deadLetterUrl: deadLetters.ref };
		return [[key, urls] as const];
	});
};

/** The names under which the commands of this project find what a stack has made. */
export const stackNames = (
	resources: ReadonlyMap<string, Resource>,
): StackNames => {
	const secrets = readSecrets(resources);
	const stage = secrets[0]?.stage;
	const [table] = resourcesOfType(
		resources,
		"AWS::DynamoDB::Table",
		"AWS::DynamoDB::GlobalTable",
	);
	return {
		stage,
		tableName: table?.ref,
		secrets: Object.fromEntries(
			secrets.map(({ provider, name }) => [provider, name]),
		),
		queues: Object.fromEntries(readQueues(resources, stage)),
	};
};
