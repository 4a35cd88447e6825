import type { FunctionSettings } from "../lambda/function-settings.ts";
import type { Schedule } from "../schedules/read-schedules.ts";
import { isAllowed } from "./is-allowed.ts";
import type { permissionsOf } from "./permissions-of.ts";
import type { Statement } from "./policy-document.ts";

export type RoleStatements = ReadonlyMap<string, readonly Statement[]>;

/** Throws unless a function's role may take messages from a queue: AWS refuses such a mapping. */
export const checkMappingGrants = (
	{ name, roleArn }: FunctionSettings,
	queueArn: string,
	roles: RoleStatements,
): void => {
	const statements = roles.get(roleArn) ?? [];
	const missing = ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"]
		.map((action) => `sqs:${action}`)
		.filter((action) => !isAllowed(statements, action, [queueArn]));
	if (missing.length > 0)
		throw new Error(
			`${name} is mapped to ${queueArn}, but its role does not allow ${missing.join(", ")}`,
		);
};

/** Throws unless a schedule may reach its targets: in AWS its events would be lost without a word. */
export const checkScheduleGrants = (
	schedule: Schedule,
	functions: readonly FunctionSettings[],
	mayInvoke: ReturnType<typeof permissionsOf>,
	roles: RoleStatements,
): void => {
	for (const { arn, roleArn } of schedule.targets) {
		const target = functions.find((lambda) => lambda.arn === arn);
		const caller = {
			principal: "events.amazonaws.com",
			sourceArn: schedule.arn,
		};
		const action = target ? "lambda:InvokeFunction" : "sqs:SendMessage";
		const allowed = roleArn
			? isAllowed(roles.get(roleArn) ?? [], action, [arn])
			: !target || mayInvoke(target, caller);
		if (!allowed)
			throw new Error(`${schedule.id} is not permitted to reach ${arn}`);
	}
};
