import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { errorForLog } from "#shared/error-for-log.ts";
import { defaultSettings, type Settings } from "#shared/settings.ts";
import type { Item } from "./item.ts";

export const settingsPk = "SETTINGS#stage";

/** What an admin has set; the defaults stand for the rest. */
export type SettingsItem = Item & { readonly settings: Partial<Settings> };

const keepMilliseconds = 30_000;
/** A caller hears it when we think longer. */
const maxMilliseconds = 1000;

let known: Settings | undefined;
let readAt = Number.NEGATIVE_INFINITY;

const read = async (): Promise<Settings> => {
	const { Item } = await dynamodb.send(
		new GetCommand({ TableName: env("TABLE_NAME"), Key: { pk: settingsPk } }),
		{ abortSignal: AbortSignal.timeout(maxMilliseconds) },
	);
	return {
		...defaultSettings,
		...(Item as SettingsItem | undefined)?.settings,
	};
};

/** From memory for half a minute. Never rejects: what was last known, else the defaults, when the table cannot be read. */
export const readSettings = async (): Promise<Settings> => {
	if (known && Date.now() - readAt < keepMilliseconds) return known;
	try {
		known = await read();
		readAt = Date.now();
		return known;
	} catch (error) {
		console.error({
			message: "settings out of reach",
			error: errorForLog(error),
		});
		return known ?? defaultSettings;
	}
};
