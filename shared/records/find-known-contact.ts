import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { errorForLog } from "#shared/error-for-log.ts";
import type { KnownContact } from "#shared/webhook/webhook.ts";
import {
	type ContactItem,
	contactIdOf,
	contactPk,
	type MergedItem,
} from "./contacts.ts";

/** A caller waits meanwhile. */
const maxMilliseconds = 1000;

const find = async (id: string): Promise<ContactItem | undefined> => {
	const { Item } = await dynamodb.send(
		new GetCommand({
			TableName: env("TABLE_NAME"),
			Key: { pk: contactPk(id) },
		}),
		{ abortSignal: AbortSignal.timeout(maxMilliseconds) },
	);
	const item = Item as ContactItem | MergedItem | undefined;
	return item && "mergedInto" in item ? find(item.mergedInto) : item;
};

/** By E.164 number. Never rejects: whoever cannot be looked up is unknown. */
export const findKnownContact = async (
	phone: string,
): Promise<KnownContact | undefined> => {
	try {
		const contact = await find(contactIdOf({ kind: "phone", value: phone }));
		return (
			contact && { id: contact.id, kind: contact.kind, name: contact.name }
		);
	} catch (error) {
		console.error({
			message: "contacts out of reach",
			error: errorForLog(error),
		});
		return undefined;
	}
};
