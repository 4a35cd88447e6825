import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import {
	checkScheduleGrants,
	type RoleStatements,
} from "./iam/check-grants.ts";
import type { permissionsOf } from "./iam/permissions-of.ts";
import type { LocalFunction } from "./lambda/local-function.ts";
import { readSchedules } from "./schedules/read-schedules.ts";
import {
	type Deliver,
	runSchedules,
	type Schedules,
} from "./schedules/run-schedules.ts";
import type { Resource } from "./template/deploy-template.ts";
import type { Place } from "./template/pseudo-parameters.ts";
import { resourcesOfType } from "./template/resources-of-type.ts";

export type SchedulesOptions = {
	readonly resources: ReadonlyMap<string, Resource>;
	readonly functions: readonly LocalFunction[];
	readonly mayInvoke: ReturnType<typeof permissionsOf>;
	readonly roles: RoleStatements;
	readonly sqs: SQSClient;
	readonly place: Place;
	readonly log: (line: string) => void;
};

const toFunction =
	({ invoke, settings }: LocalFunction): Deliver =>
	async (event) => {
		const { error } = await invoke(event);
		if (error) throw new Error(`${settings.name}: ${error.errorMessage}`);
	};

const toQueue =
	(sqs: SQSClient, QueueUrl: string): Deliver =>
	async (MessageBody) => {
		await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
	};

/** Starts the schedules of a template. Throws for a target that does not exist here or may not be reached. */
export const startSchedules = (options: SchedulesOptions): Schedules => {
	const { resources, functions, mayInvoke, roles, sqs } = options;
	const schedules = readSchedules(resources);
	const settings = functions.map((known) => known.settings);
	for (const schedule of schedules)
		checkScheduleGrants(schedule, settings, mayInvoke, roles);
	const deliverTo = (arn: string): Deliver => {
		const lambda = functions.find((known) => known.settings.arn === arn);
		if (lambda) return toFunction(lambda);
		const queue = resourcesOfType(resources, "AWS::SQS::Queue").find(
			({ attributes }) => attributes.Arn === arn,
		);
		if (queue) return toQueue(sqs, queue.ref);
		throw new Error(`A schedule names ${arn}, which is not here`);
	};
	return runSchedules(schedules, deliverTo, options.place, options.log);
};
