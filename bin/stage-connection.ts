import { GetQueueUrlCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { readCdkContext } from "#lib/cdk-context.ts";
import { callLocalStack, localStackFile } from "./local-stack.ts";
import { useDeployedStage, useLocalStack } from "./use-stage.ts";

export type StageConnection = {
	readonly sqs: SQSClient;
	/** What the names of the stage's queues begin with. */
	readonly prefix: string;
	/** `payments`, or `payments-dead-letters`. */
	readonly queueUrlOf: (queue: string) => Promise<string>;
};

const connect = async (stage: string): Promise<StageConnection> => {
	const { sqs } = await import("#shared/aws/sqs.ts");
	const prefix = `hookswitch-${stage}-`;
	return {
		sqs,
		prefix,
		queueUrlOf: async (queue) => {
			const { QueueUrl = "" } = await sqs.send(
				new GetQueueUrlCommand({ QueueName: `${prefix}${queue}` }),
			);
			return QueueUrl;
		},
	};
};

/**
 * Works on the local stack, or on a deployed stage by the AWS credentials in use. To be called before anything of shared/aws is
 * loaded.
 */
export const onStage = async (
	deployed: string | undefined,
	work: (connection: StageConnection) => Promise<void>,
	stackFile = localStackFile,
): Promise<void> => {
	process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
	if (deployed === undefined) {
		const connection = await connect(useLocalStack(stackFile));
		return callLocalStack(() => work(connection));
	}
	const { stages } = await readCdkContext();
	return work(await connect(useDeployedStage(stages, deployed)));
};
