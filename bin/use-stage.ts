import * as z from "zod/mini";
import { stageOf } from "#lib/stages.ts";
import { readLocalStack } from "./local-stack.ts";

const LocalStack = z.object({
	stage: z.string(),
	region: z.string(),
	tableName: z.string(),
	endpoints: z.object({ dynamodb: z.string(), sqs: z.string() }),
});

/** Makes the AWS SDK speak with the local stack. Returns its stage. */
export const useLocalStack = (file: string): string => {
	const { stage, region, tableName, endpoints } = readLocalStack(
		LocalStack,
		file,
		"name a deployed stage with --stage",
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

/**
 * Makes the AWS SDK speak with the region that the stage is deployed to, by the AWS credentials in use. Returns the stage.
 *
 * @param stages the context `stages` of cdk.json; throws naming those there are
 */
export const useDeployedStage = (stages: unknown, name: string): string => {
	const { region } = stageOf(stages, name);
	Object.assign(process.env, {
		...(region && { AWS_REGION: region }),
		TABLE_NAME: `hookswitch-${name}`,
	});
	return name;
};
