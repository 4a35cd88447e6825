import { Agent } from "node:http";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { Emulators } from "./emulators/start-emulators.ts";

export type AwsClients = {
	readonly dynamodb: DynamoDBClient;
	readonly sqs: SQSClient;
	readonly secretsManager: SecretsManagerClient;
	readonly s3: S3Client;
	readonly destroy: () => void;
};

/** Clients of the account's owner: their access key belongs to no function, so nothing is denied to them. */
export const awsClients = (
	endpoints: Emulators["endpoints"],
	region: string,
): AwsClients => {
	const credentials = { accessKeyId: "local-admin", secretAccessKey: "local" };
	// Every poller of every queue holds a connection for as long as it waits.
	const httpAgent = new Agent({ keepAlive: true, maxSockets: 500 });
	const common = { region, credentials, requestHandler: { httpAgent } };
	const dynamodb = new DynamoDBClient({
		...common,
		endpoint: endpoints.dynamodb,
	});
	const sqs = new SQSClient({ ...common, endpoint: endpoints.sqs });
	const secretsManager = new SecretsManagerClient({
		...common,
		endpoint: endpoints.secretsmanager,
	});
	const s3 = new S3Client({
		...common,
		endpoint: endpoints.s3,
		forcePathStyle: true,
	});
	return {
		dynamodb,
		sqs,
		secretsManager,
		s3,
		destroy: () => httpAgent.destroy(),
	};
};
