import type { SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import { readMapping } from "./event-source/read-mapping.ts";
import { runMapping } from "./event-source/run-mapping.ts";
import { checkMappingGrants, type RoleStatements } from "./iam/check-grants.ts";
import type { LocalFunction } from "./lambda/local-function.ts";
import type { Resource } from "./template/deploy-template.ts";
import { readProperties } from "./template/read-properties.ts";
import { resourcesOfType } from "./template/resources-of-type.ts";

export type MappingsOptions = {
	readonly resources: ReadonlyMap<string, Resource>;
	readonly functions: readonly LocalFunction[];
	readonly roles: RoleStatements;
	readonly sqs: SQSClient;
	readonly region: string;
	readonly log: (line: string) => void;
};

const queueSettings = z.object({
	VisibilityTimeout: z._default(z.number(), 30),
});

const findQueue = (
	{ resources }: MappingsOptions,
	{ id }: Resource,
	queueArn: string,
) => {
	const found = resourcesOfType(resources, "AWS::SQS::Queue").find(
		({ attributes }) => attributes.Arn === queueArn,
	);
	if (found) return found;
	throw new Error(`${id} names ${queueArn}, which is not a queue here`);
};

const findFunction = (
	{ functions }: MappingsOptions,
	{ id }: Resource,
	name: string,
) => {
	const found = functions.find(({ settings }) =>
		[settings.name, settings.arn].includes(name),
	);
	if (found) return found;
	throw new Error(`${id} names ${name}, which is not a function here`);
};

const prepare = (options: MappingsOptions, resource: Resource) => {
	const settings = readMapping(resource);
	const queue = findQueue(options, resource, settings.queueArn);
	const target = findFunction(options, resource, settings.functionName);
	checkMappingGrants(target.settings, settings.queueArn, options.roles);
	const { VisibilityTimeout } = readProperties(queueSettings, queue);
	if (VisibilityTimeout < target.settings.timeoutSeconds)
		throw new Error(
			`${queue.id} has a visibility timeout below the timeout of ${target.settings.name}`,
		);
	return { ...settings, ...options, target, queueUrl: queue.ref };
};

/**
 * Starts the event source mappings of a template, once all are known to be sound.
 * Throws for one that AWS would not make: no such queue or function, grants missing, visibility timeout too short.
 */
export const startMappings = (
	options: MappingsOptions,
): { readonly stop: () => Promise<void> } => {
	const running = resourcesOfType(
		options.resources,
		"AWS::Lambda::EventSourceMapping",
	)
		.map((resource) => prepare(options, resource))
		.filter(({ enabled }) => enabled)
		.map(runMapping);
	return {
		stop: async () => {
			await Promise.all(running.map(({ stop }) => stop()));
		},
	};
};
