import * as z from "zod/mini";
import type { Resource } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";
import { resourcesOfType } from "../template/resources-of-type.ts";

export type ScheduleTarget = {
	readonly arn: string;
	/** @default the scheduled event of the service */
	readonly input?: string | undefined;
	/** The role that EventBridge Scheduler takes on; a rule has none and needs the function's permission instead. */
	readonly roleArn?: string | undefined;
};

export type Schedule = {
	readonly id: string;
	readonly name: string;
	readonly arn: string;
	readonly source: "aws.events" | "aws.scheduler";
	readonly enabled: boolean;
	readonly periodSeconds: number;
	readonly targets: readonly ScheduleTarget[];
};

const secondsPer: Readonly<Record<string, number>> = {
	minute: 60,
	hour: 3600,
	day: 86_400,
};

const rate = z.pipe(
	z.string().check(z.regex(/^rate\(\d+ (minute|hour|day)s?\)$/)),
	z.transform((expression) => {
		const [, count, unit = ""] = /(\d+) (\w+?)s?\)/.exec(expression) ?? [];
		return Number(count) * (secondsPer[unit] ?? 0);
	}),
);

const state = z._default(z.enum(["ENABLED", "DISABLED"]), "ENABLED");

// Strict: a transformed input, or a retry policy of a target, would be silently lost.
const ruleTarget = z.strictObject({
	Id: z.string(),
	Arn: z.string(),
	Input: z.optional(z.string()),
	RetryPolicy: z.optional(z.unknown()),
	DeadLetterConfig: z.optional(z.unknown()),
});

const rule = z.object({
	ScheduleExpression: rate,
	State: state,
	Targets: z.array(ruleTarget),
});

const schedule = z.object({
	ScheduleExpression: rate,
	State: state,
	Target: z.object({
		Arn: z.string(),
		RoleArn: z.string(),
		Input: z.optional(z.string()),
	}),
});

const readRule = (resource: Resource): Schedule => {
	const read = readProperties(rule, resource);
	return {
		id: resource.id,
		name: resource.ref,
		arn: resource.attributes.Arn ?? "",
		source: "aws.events",
		enabled: read.State === "ENABLED",
		periodSeconds: read.ScheduleExpression,
		targets: read.Targets.map(({ Arn, Input }) => ({ arn: Arn, input: Input })),
	};
};

const readSchedule = (resource: Resource): Schedule => {
	const { Target, ...read } = readProperties(schedule, resource);
	const { Arn, Input, RoleArn } = Target;
	return {
		id: resource.id,
		name: resource.ref,
		arn: resource.attributes.Arn ?? "",
		source: "aws.scheduler",
		enabled: read.State === "ENABLED",
		periodSeconds: read.ScheduleExpression,
		targets: [{ arn: Arn, input: Input, roleArn: RoleArn }],
	};
};

/** The `rate()` rules of EventBridge and schedules of EventBridge Scheduler of a template. Throws for event patterns and `cron()`. */
export const readSchedules = (
	resources: ReadonlyMap<string, Resource>,
): readonly Schedule[] => [
	...resourcesOfType(resources, "AWS::Events::Rule").map(readRule),
	...resourcesOfType(resources, "AWS::Scheduler::Schedule").map(readSchedule),
];
