import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { GetQueueUrlCommand, type SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";

const LocalStack = z.object({
	stage: z.string(),
	region: z.string(),
	tableName: z.string(),
	endpoints: z.object({ dynamodb: z.string(), sqs: z.string() }),
});

const localStackFile = fileURLToPath(
	new URL("../.local/stack.json", import.meta.url),
);

/** Makes the AWS SDK speak with the local stack. Returns its stage. */
const useLocalStack = (): string => {
	if (!existsSync(localStackFile))
		throw new Error(
			"No local stack runs here: start one with `npm start`, or name a deployed stage with --stage",
		);
	const { stage, region, tableName, endpoints } = LocalStack.parse(
		JSON.parse(readFileSync(localStackFile, "utf8")),
	);
	Object.assign(process.env, {
		AWS_REGION: region,
		AWS_ACCESS_KEY_ID: "local",
		AWS_SECRET_ACCESS_KEY: "local",
		AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
		AWS_ENDPOINT_URL_SQS: endpoints.sqs,
		TABLE_NAME: tableName,
	});
	return stage;
};

export type StageConnection = {
	readonly sqs: SQSClient;
	/** `payments`, or `payments-dead-letters`. */
	readonly queueUrlOf: (queue: string) => Promise<string>;
};

/** The local stack, or a deployed stage by the AWS credentials in use. To be called before anything of shared/aws is loaded. */
export const connectToStage = async (
	deployed: string | undefined,
): Promise<StageConnection> => {
	process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
	const stage = deployed ?? useLocalStack();
	if (deployed) process.env.TABLE_NAME = `hookswitch-${stage}`;
	const { sqs } = await import("#shared/aws/sqs.ts");
	return {
		sqs,
		queueUrlOf: async (queue) => {
			const { QueueUrl = "" } = await sqs.send(
				new GetQueueUrlCommand({ QueueName: `hookswitch-${stage}-${queue}` }),
			);
			return QueueUrl;
		},
	};
};
