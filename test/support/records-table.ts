import { CreateTableCommand } from "@aws-sdk/client-dynamodb";
import { CreateQueueCommand } from "@aws-sdk/client-sqs";
import { beforeAll, vi } from "vitest";
import { REGION } from "../local/emulators/aws-clients.ts";
import { useEmulators } from "../local/emulators/started-emulators.ts";

/** Write and read units of one call; of a read they are read units. */
export type Request = { readonly command: string; readonly units: number };

const prefixes = ["kind", "contact", "parent"];
const table = "records";

const createTable = () =>
	new CreateTableCommand({
		TableName: table,
		BillingMode: "PAY_PER_REQUEST",
		AttributeDefinitions: [
			"pk",
			"sort",
			...prefixes.map((prefix) => `${prefix}Key`),
		].map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
		KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
		GlobalSecondaryIndexes: prefixes.map((prefix) => ({
			IndexName: `by${prefix[0]?.toUpperCase()}${prefix.slice(1)}`,
			KeySchema: [
				{ AttributeName: `${prefix}Key`, KeyType: "HASH" },
				{ AttributeName: "sort", KeyType: "RANGE" },
			],
			Projection: { ProjectionType: "KEYS_ONLY" },
		})),
	});

type Consumed = { readonly CapacityUnits?: number };

/**
 * The records' table and a queue behind the code under test, in emulators: with every request that it makes of DynamoDB, as it
 * goes over the wire, and the units that DynamoDB says it took.
 */
export const useRecordsTable = () => {
	const { emulators, clients } = useEmulators();
	const requests: Request[] = [];

	beforeAll(async () => {
		await clients().dynamodb.send(createTable());
		const { QueueUrl = "" } = await clients().sqs.send(
			new CreateQueueCommand({ QueueName: "any" }),
		);
		for (const [name, value] of Object.entries({
			AWS_REGION: REGION,
			AWS_ACCESS_KEY_ID: "any",
			AWS_SECRET_ACCESS_KEY: "any",
			AWS_ENDPOINT_URL_DYNAMODB: emulators().endpoints.dynamodb,
			AWS_ENDPOINT_URL_SQS: emulators().endpoints.sqs,
			TABLE_NAME: table,
			QUEUE_URL: QueueUrl,
			DEAD_LETTER_QUEUE_URL: QueueUrl,
			EMAIL_QUEUE_URL: QueueUrl,
			OPERATOR_EMAIL: "operator@example.com",
			DEFAULT_COUNTRY: "US",
			KEEP_DELIVERIES_DAYS: "30",
		}))
			vi.stubEnv(name, value);
		const { dynamodb } = await import("#shared/aws/dynamodb.ts");
		dynamodb.middlewareStack.add(
			(next, { commandName = "" }) =>
				async (args) => {
					Object.assign(args.input, { ReturnConsumedCapacity: "INDEXES" });
					const result = await next(args);
					const consumed = [Reflect.get(result.output, "ConsumedCapacity")];
					requests.push({
						command: commandName,
						units: (consumed.flat() as (Consumed | undefined)[]).reduce(
							(sum, one) => sum + (one?.CapacityUnits ?? 0),
							0,
						),
					});
					return result;
				},
			{ step: "initialize", priority: "low" },
		);
	}, 30_000);
	return { requests, emulators, clients };
};
