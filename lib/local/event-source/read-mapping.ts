import * as z from "zod/mini";
import type { Resource } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";

const properties = z.strictObject({
	EventSourceArn: z.string().check(z.regex(/^arn:aws:sqs:/)),
	FunctionName: z.string(),
	Enabled: z._default(z.boolean(), true),
	BatchSize: z._default(z.number(), 10),
	MaximumBatchingWindowInSeconds: z._default(z.number(), 0),
	FunctionResponseTypes: z._default(z.array(z.string()), []),
	ScalingConfig: z.optional(z.object({ MaximumConcurrency: z.number() })),
	Tags: z.optional(z.unknown()),
});

export type MappingSettings = {
	readonly queueArn: string;
	readonly functionName: string;
	readonly enabled: boolean;
	readonly batchSize: number;
	readonly windowSeconds: number;
	readonly reportsFailures: boolean;
	readonly pollers: number;
};

/** Settings of an `AWS::Lambda::EventSourceMapping` of a queue. Throws for any other source and for what is not supported, like filters. */
export const readMapping = (resource: Resource): MappingSettings => {
	const read = readProperties(properties, resource);
	return {
		queueArn: read.EventSourceArn,
		functionName: read.FunctionName,
		enabled: read.Enabled,
		batchSize: read.BatchSize,
		windowSeconds: read.MaximumBatchingWindowInSeconds,
		reportsFailures: read.FunctionResponseTypes.includes(
			"ReportBatchItemFailures",
		),
		pollers: Math.min(2, read.ScalingConfig?.MaximumConcurrency ?? 2),
	};
};
