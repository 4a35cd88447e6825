import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { Emulators } from "#lib/local/emulators/start-emulators.ts";

export const REGION = "eu-west-1";
export const ACCOUNT = "111122223333";

export type AwsClients = ReturnType<typeof awsClients>;

/** The real clients of every service, signing as `accessKeyId`. */
export const awsClients = (
	endpoints: Emulators["endpoints"],
	accessKeyId = "TESTER",
) => {
	const identity = {
		region: REGION,
		credentials: { accessKeyId, secretAccessKey: "secret" },
	};
	return {
		dynamodb: new DynamoDBClient({ ...identity, endpoint: endpoints.dynamodb }),
		sqs: new SQSClient({ ...identity, endpoint: endpoints.sqs }),
		s3: new S3Client({ ...identity, endpoint: endpoints.s3 }),
		ses: new SESv2Client({ ...identity, endpoint: endpoints.sesv2 }),
		secrets: new SecretsManagerClient({
			...identity,
			endpoint: endpoints.secretsmanager,
		}),
	};
};
