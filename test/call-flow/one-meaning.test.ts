import { expect, it } from "vitest";
import { type CallFlow, defaultSettings } from "#shared/settings.ts";
import type { Caller } from "./caller.ts";
import { vonageCaller } from "./vonage-caller.ts";
import { plivoCaller, twilioCaller } from "./xml-callers.ts";

const flow = defaultSettings.callFlow;
const hours = {
	timeZone: "America/New_York",
	weekly: { friday: [{ opens: "09:00", closes: "17:00" }] },
	closedGreeting: "Dana & Sons are <closed>.",
};
const [fridayMorning, fridayNight] = [
	"2026-11-20T15:00:00Z",
	"2026-11-21T01:00:00Z",
].map((time) => new Date(time));

const voicemail = [
	{ said: flow.voicemail.greeting },
	{ records: 120, transcribed: true },
	{ said: "Thank you. Goodbye." },
];
const greeting = { said: flow.greeting };

/** The call flow, when the call comes, what the caller hears. */
const calls: readonly [string, Partial<CallFlow>, Date | undefined, unknown][] =
	[
		["nobody to ring", {}, fridayMorning, [greeting, ...voicemail]],
		[
			"one to ring",
			{ forwardTo: ["+12075550177"], ringSeconds: 35 },
			fridayMorning,
			[greeting, { rings: ["+12075550177"], seconds: 35 }, ...voicemail],
		],
		[
			"several to ring",
			{ forwardTo: ["+12075550177", "+442079460000", "+12075550178"] },
			fridayMorning,
			[
				greeting,
				{
					rings: ["+12075550177", "+442079460000", "+12075550178"],
					seconds: 20,
				},
				...voicemail,
			],
		],
		[
			"open",
			{ hours, greeting: "", forwardTo: ["+12075550177"] },
			fridayMorning,
			[{ rings: ["+12075550177"], seconds: 20 }, ...voicemail],
		],
		[
			"closed",
			{ hours, forwardTo: ["+12075550177"] },
			fridayNight,
			[{ said: "Dana & Sons are <closed>." }, ...voicemail],
		],
		[
			"a long message that nobody writes down",
			{
				voicemail: { greeting: " ", maxSeconds: 600, transcribe: false },
			},
			fridayMorning,
			[
				greeting,
				{ records: 600, transcribed: false },
				{ said: "Thank you. Goodbye." },
			],
		],
	];

const callers: readonly [string, Caller][] = [
	["Twilio's", twilioCaller],
	["Plivo's", plivoCaller],
	["Vonage's", vonageCaller],
];

it.each(calls)(
	"a caller whom nobody answers hears the same from every provider: %s",
	async (_, change, now, expected) => {
		for (const [name, caller] of callers)
			expect(
				await caller({ ...flow, ...change }, now ?? new Date(0)),
				name,
			).toEqual(expected);
	},
);
