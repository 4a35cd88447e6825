import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { errorForLog } from "#shared/error-for-log.ts";
import type { KnownContact } from "#shared/webhook/webhook.ts";
import { contactIdOf, type HandleItem } from "./contacts.ts";
import { readContacts } from "./read-contacts.ts";

/** A caller waits meanwhile. */
const maxMilliseconds = 1000;

/** One by one, side by side: a webhook may get items of contacts and no others. */
const readBefore =
	(abortSignal: AbortSignal) =>
	async (pks: readonly string[]): Promise<HandleItem[]> => {
		const found = await Promise.all(
			pks.map((pk) =>
				dynamodb.send(
					new GetCommand({ TableName: env("TABLE_NAME"), Key: { pk } }),
					{ abortSignal },
				),
			),
		);
		return found.flatMap(({ Item }) => (Item ? [Item as HandleItem] : []));
	};

/** By E.164 number. Never rejects: whoever cannot be looked up is unknown. */
export const findKnownContact = async (
	phone: string,
): Promise<KnownContact | undefined> => {
	const id = contactIdOf({ kind: "phone", value: phone });
	try {
		const read = readBefore(AbortSignal.timeout(maxMilliseconds));
		const contact = (await readContacts([id], read)).get(id);
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
