import { Duration, Stack, Validations } from "aws-cdk-lib";
import { type Conditions, PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
	Architecture,
	Code,
	Function as LambdaFunction,
	LoggingFormat,
	Runtime,
	SystemLogLevel,
	Tracing,
} from "aws-cdk-lib/aws-lambda";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import type { CfnBucket, IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { EnvName } from "#shared/env.ts";
import type { Stage } from "../stage.ts";
import { InlineRole } from "./inline-role.ts";

/** What the functions of a stage share. */
export type FunctionDefaults = {
	readonly stage: Stage;
	/** A function's name in the bundle (`webhooks/twilio/voice`) -> the directory of its code. */
	readonly codeOf: (name: string) => string;
	readonly logGroup: ILogGroup;
};

export type NodeFunctionProps = FunctionDefaults & {
	/** In the bundle; its name in AWS follows from it. */
	readonly name: string;
	readonly description: string;
	readonly timeoutSeconds: number;
	/** CPU comes with it: below 512 a cold start outlasts the patience of a provider. @default 512 */
	readonly memoryMegabytes?: number;
};

/** Every Lambda: its defaults, and a role of its own that may write its log and nothing else until it is told so. */
export class NodeFunction extends LambdaFunction {
	constructor(
		scope: Construct,
		id: string,
		{
			stage,
			codeOf,
			logGroup,
			name,
			description,
			timeoutSeconds,
			memoryMegabytes = 512,
		}: NodeFunctionProps,
	) {
		super(scope, id, {
			functionName: `hookswitch-${stage.name}-${name.replaceAll("/", "-")}`,
			description,
			code: Code.fromAsset(codeOf(name)),
			handler: "index.handler",
			runtime: Runtime.NODEJS_24_X,
			architecture: Architecture.ARM_64,
			memorySize: memoryMegabytes,
			timeout: Duration.seconds(timeoutSeconds),
			role: new InlineRole(scope, `${id}Role`),
			logGroup,
			loggingFormat: LoggingFormat.JSON,
			// That each call began and ended is in the metrics; in the log it would cost more than the call.
			systemLogLevelV2: SystemLogLevel.WARN,
			// Would need the right to write traces of everything; the logs carry the request id from end to end.
			tracing: Tracing.DISABLED,
		});
		this.may(
			["logs:CreateLogStream", "logs:PutLogEvents"],
			[logGroup.logGroupArn],
		);
	}

	/** Gives it environment variables, of those its code knows. */
	knows(environment: Partial<Record<EnvName, string>>): void {
		for (const [name, value] of Object.entries<string | undefined>(environment))
			if (value !== undefined) this.addEnvironment(name, value);
	}

	/** Exactly these actions on exactly these ARNs. */
	may(
		actions: readonly string[],
		resources: readonly string[],
		conditions: Conditions = {},
	): void {
		this.addToRolePolicy(
			new PolicyStatement({
				actions: [...actions],
				resources: [...resources],
				conditions,
			}),
		);
	}

	/** The same, on every object of the bucket whose key begins with `prefix`. `reason` says why it cannot be narrower. */
	mayUnder(
		bucket: IBucket,
		prefix: string,
		actions: readonly string[],
		reason: string,
	): void {
		this.may(actions, [bucket.arnForObjects(`${prefix}*`)]);
		const arn = `<${logicalIdOf(bucket)}.Arn>`;
		if (this.role)
			Validations.of(this.role).acknowledge({
				id: `AwsSolutions-IAM5[Resource::${arn}/${prefix}*]`,
				reason,
			});
	}
}

const logicalIdOf = (bucket: IBucket): string =>
	Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
