import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";

/** Brotli at its best is a seventh smaller, and takes fifty times as long: more than the write units that it saves. */
const compress = promisify(gzip);
const decompress = promisify(gunzip);

const envelopePk = (id: string): string => `ENVELOPE#${id}`;

/**
 * Keeps what came, so that it can be replayed. Outside the transaction, where every KB would count four times. What came first stays:
 * where a provider signs no body, a captured signature could else put another one in its place. `expiresAt` in unix seconds.
 */
export const storeEnvelope = async (
	deliveryId: string,
	message: string,
	expiresAt: number,
): Promise<void> => {
	try {
		await dynamodb.send(
			new PutCommand({
				TableName: env("TABLE_NAME"),
				Item: {
					pk: envelopePk(deliveryId),
					envelope: await compress(message),
					expiresAt,
				},
				ConditionExpression: "attribute_not_exists(pk)",
			}),
		);
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error;
	}
};

/** The message as it was queued, or undefined when it is no longer kept. */
export const readEnvelope = async (
	deliveryId: string,
): Promise<string | undefined> => {
	const { Item } = await dynamodb.send(
		new GetCommand({
			TableName: env("TABLE_NAME"),
			Key: { pk: envelopePk(deliveryId) },
		}),
	);
	const envelope: unknown = Item?.envelope;
	return envelope instanceof Uint8Array
		? (await decompress(envelope)).toString("utf8")
		: undefined;
};
