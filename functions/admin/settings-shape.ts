import * as z from "zod/mini";
import type { Settings } from "#shared/settings.ts";

/** What an admin writes: the parts to replace; null for one to forget. */
export type SettingsChange = {
	readonly [Part in keyof Settings]?: Settings[Part] | null | undefined;
};

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

const ReceptionistShape = z
	.strictObject({
		sipUri: url(/^sips?:/),
		conversationRelayUrl: url(/^wss:\/\//),
		mediaStreamUrl: url(/^wss:\/\//),
	})
	// One that can be reached nowhere would end every call.
	.check(z.refine((one) => Object.keys(one).length > 0));

export const SettingsShape: z.ZodMiniType<SettingsChange> = z.strictObject({
	callFlow: z.nullish(
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
			receptionist: z.optional(ReceptionistShape),
		}),
	),
	vapi: z.nullish(
		z.strictObject({
			assistantId: z.optional(z.string()),
			assistant: z.optional(z.record(z.string(), z.unknown())),
		}),
	),
});
