import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { settingsPk } from "#shared/records/read-settings.ts";
import { defaultSettings } from "#shared/settings.ts";
import type { AdminRoute } from "./answer.ts";
import { parseSettings } from "./parse-settings.ts";

export const readStageSettings: AdminRoute = async () => {
	const { Item } = await dynamodb.send(
		new GetCommand({
			TableName: env("TABLE_NAME"),
			Key: { pk: settingsPk },
			ConsistentRead: true,
		}),
	);
	return { ...defaultSettings, ...Item?.settings };
};

/** In force within half a minute, when the last webhook has forgotten the old ones. */
export const writeStageSettings: AdminRoute = async ({ body }) => {
	const settings = { ...defaultSettings, ...parseSettings(body) };
	await dynamodb.send(
		new PutCommand({
			TableName: env("TABLE_NAME"),
			Item: { pk: settingsPk, settings },
		}),
	);
	return settings;
};
