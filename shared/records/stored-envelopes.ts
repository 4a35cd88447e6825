import { gunzipSync, gzipSync } from "node:zlib";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import DataLoader from "dataloader";
import { asError } from "#shared/as-error.ts";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { type DeliveryItem, deliveryPk } from "./deliveries.ts";
import { maxPuts, putItems } from "./put-items.ts";
import { readItems } from "./read-items.ts";

type Kept = {
	readonly deliveryId: string;
	/** Of the HTTP call that brought it. */
	readonly callId: string;
	/** As it was queued. */
	readonly message: string;
	/** Unix seconds. */
	readonly expiresAt: number;
};

/** Each call has its own: what one keeps no other can replace. */
const envelopePk = (deliveryId: string, callId: string): string =>
	`ENVELOPE#${deliveryId}#${callId}`;

/**
 * Brotli at its best is a seventh smaller, and takes fifty times as long: more than the write units that it saves. Handing a message
 * to another thread takes ten times as long as compressing it here.
 */
const itemOf = ({ deliveryId, callId, message, expiresAt }: Kept) => ({
	pk: envelopePk(deliveryId, callId),
	envelope: gzipSync(message),
	expiresAt,
});

const put = async (...kept: readonly Kept[]): Promise<void> =>
	putItems(kept.map(itemOf));

/** Each by itself where they cannot be put together, so that none fails for another. */
const putAll = async (
	kept: readonly Kept[],
): Promise<(Error | undefined)[]> => {
	try {
		await put(...kept);
		return kept.map(() => undefined);
	} catch (error) {
		if (kept.length === 1) return [asError(error)];
		return Promise.all(
			kept.map((one) => put(one).then(() => undefined, asError)),
		);
	}
};

const envelopes = new DataLoader<Kept, void>(putAll, {
	cache: false,
	maxBatchSize: maxPuts,
});

/**
 * Keeps what came, so that it can be replayed. Outside the transaction, where every KB would count four times; a batch's share a
 * request.
 */
export const storeEnvelope = (kept: Kept): Promise<void> =>
	envelopes.load(kept);

/** The message that first brought a delivery, as it was queued, or undefined when it is no longer kept. */
export const readEnvelope = async (
	deliveryId: string,
): Promise<string | undefined> => {
	const [delivery] = await readItems([deliveryPk(deliveryId)]);
	if (!delivery) return undefined;
	// The table holds a delivery under its key, nothing else.
	const [callId] = (delivery as DeliveryItem).facts.callIds;
	const { Item } = await dynamodb.send(
		new GetCommand({
			TableName: env("TABLE_NAME"),
			Key: { pk: envelopePk(deliveryId, callId) },
		}),
	);
	const envelope: unknown = Item?.envelope;
	return envelope instanceof Uint8Array
		? gunzipSync(envelope).toString("utf8")
		: undefined;
};
