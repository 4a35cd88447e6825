import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { commit } from "#shared/records/commit.ts";
import {
	type SettingsItem,
	settingsPk,
} from "#shared/records/read-settings.ts";
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

const partAfter = <T>(
	stored: T | undefined,
	asked: T | null | undefined,
): T | undefined => (asked === undefined ? stored : (asked ?? undefined));

/**
 * A part that is left out stays as it is, one that is null is forgotten. In force within half a minute, when the last webhook has
 * forgotten the old ones.
 */
export const writeStageSettings: AdminRoute = async ({ body }) => {
	const { callFlow, vapi } = parseSettings(body);
	const written = await commit((draft) => {
		const known = draft.get<SettingsItem>(settingsPk);
		draft.put<SettingsItem>({
			pk: settingsPk,
			version: known?.version,
			settings: {
				callFlow: partAfter(known?.settings.callFlow, callFlow),
				vapi: partAfter(known?.settings.vapi, vapi),
			},
		});
	});
	return {
		...defaultSettings,
		...written.get<SettingsItem>(settingsPk)?.settings,
	};
};
