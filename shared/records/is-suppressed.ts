import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { toEmailAddress } from "#shared/email-address.ts";
import { env } from "#shared/env.ts";
import { type SuppressionItem, suppressionPk } from "./suppressions.ts";

/** Whether the address must not be written to. Rejects where nobody can tell. */
export const isSuppressed = async (address: string): Promise<boolean> => {
	const { Item } = await dynamodb.send(
		new GetCommand({
			TableName: env("TABLE_NAME"),
			Key: { pk: suppressionPk(toEmailAddress(address) ?? address) },
			ConsistentRead: true,
		}),
	);
	const suppression = Item as SuppressionItem | undefined;
	return suppression?.reason !== undefined;
};
