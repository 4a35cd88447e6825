import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { removalPolicyOf } from "../removal-policy.ts";
import type { Stage } from "../stage.ts";

/** `/hookswitch/<stage>/<name>`, kept for as long as the stage says. */
export class StageLogGroup extends LogGroup {
	constructor(
		scope: Construct,
		id: string,
		{
			stage,
			name,
			prefix = "",
		}: {
			readonly stage: Stage;
			readonly name: string;
			/** @default none */
			readonly prefix?: string;
		},
	) {
		super(scope, id, {
			logGroupName: `${prefix}/hookswitch/${stage.name}/${name}`,
			retention: stage.logRetentionDays,
			removalPolicy: removalPolicyOf(stage),
		});
	}
}
