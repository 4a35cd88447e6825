import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { env } from "#shared/env.ts";
import { MalformedError, RequestError } from "#shared/errors.ts";
import { parseJson } from "#shared/parse.ts";
import { settingsPk } from "#shared/records/read-settings.ts";
import { defaultSettings, type Settings } from "#shared/settings.ts";
import type { AdminRoute } from "./answer.ts";

const spoken = z.string().check(z.maxLength(1000));
const whole = (least: number, most: number) =>
	z.number().check(z.int(), z.gte(least), z.lte(most));

const url = (scheme: RegExp) =>
	z.optional(z.string().check(z.maxLength(500), z.regex(scheme)));
const phone = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));
const timeOfDay = z
	.string()
	.check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));
const timeZone = z.string().check(
	z.refine((name) => {
		try {
			return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
		} catch {
			return false;
		}
	}),
);

const day = z.optional(
	z.array(z.strictObject({ opens: timeOfDay, closes: timeOfDay })),
);

const HoursShape = z.strictObject({
	timeZone,
	weekly: z.strictObject({
		monday: day,
		tuesday: day,
		wednesday: day,
		thursday: day,
		friday: day,
		saturday: day,
		sunday: day,
	}),
	closedGreeting: spoken,
});

const SettingsShape: z.ZodMiniType<Partial<Settings>> = z.strictObject({
	callFlow: z.optional(
		z.strictObject({
			greeting: spoken,
			hours: z.optional(HoursShape),
			forwardTo: z.array(phone).check(z.maxLength(10)),
			ringSeconds: whole(5, 120),
			voicemail: z.strictObject({
				greeting: spoken,
				maxSeconds: whole(5, 600),
				transcribe: z.boolean(),
			}),
			receptionist: z.optional(
				z.strictObject({
					sipUri: url(/^sips?:/),
					conversationRelayUrl: url(/^wss:\/\//),
					mediaStreamUrl: url(/^wss:\/\//),
				}),
			),
		}),
	),
	vapi: z.optional(
		z.strictObject({
			assistantId: z.optional(z.string()),
			assistant: z.optional(z.record(z.string(), z.unknown())),
		}),
	),
});

const parseSettings = (body: string): Settings => {
	try {
		return { ...defaultSettings, ...parseJson(SettingsShape, body) };
	} catch (error) {
		if (error instanceof MalformedError) throw new RequestError(error.message);
		throw error;
	}
};

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
	const settings = parseSettings(body);
	await dynamodb.send(
		new PutCommand({
			TableName: env("TABLE_NAME"),
			Item: { pk: settingsPk, settings },
		}),
	);
	return settings;
};
