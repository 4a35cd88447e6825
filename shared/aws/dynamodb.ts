import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { clientConfig } from "./client-config.ts";

/** One for the life of the Lambda, so that its connections are used again. */
export const dynamodb = DynamoDBDocumentClient.from(
	new DynamoDBClient(clientConfig),
	{ marshallOptions: { removeUndefinedValues: true } },
);
