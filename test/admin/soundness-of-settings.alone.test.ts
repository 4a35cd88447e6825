import { expect, it } from "vitest";
import { defaultSettings } from "#shared/settings.ts";
import { useRecordsTable } from "../support/records-table.ts";
import { askAdmin } from "./ask-admin.ts";

useRecordsTable();

const put = (body: string) => askAdmin("PUT /api/settings", { body });

const vapi = (assistant: string) => `{"vapi":{"assistant":${assistant}}}`;
const nested = (depth: number) =>
	vapi(`{"a":${"[".repeat(depth - 3)}${"]".repeat(depth - 3)}}`);
const sized = (bytes: number) =>
	vapi(`{"prompt":"${"x".repeat(bytes - vapi('{"prompt":""}').length)}"}`);

it.each([
	["of 100 KB", sized(100 * 1024)],
	["of 100 KB in small numbers", vapi(`{"a":[${"1,".repeat(51_000)}1]}`)],
	["nested 30 deep", nested(30)],
	[
		"with the largest integers",
		vapi('{"a":[9007199254740991,-9007199254740991]}'),
	],
	["with a long name", vapi(`{"${"x".repeat(65_535)}":1}`)],
	["with the smallest number", vapi('{"a":[1e-130,0,-0.5]}')],
])("settings %s are kept", async (_, body) => {
	expect((await put(body)).status).toBe(200);
	expect((await askAdmin("GET /api/settings")).body).toMatchObject(
		JSON.parse(body),
	);
});

const inexact = "is a number too large or too small to be kept exactly";

it.each([
	[
		"of more than 100 KB",
		sized(100 * 1024 + 1),
		"settings have at most 100 KB",
	],
	[
		"of more than 100 KB in few characters",
		sized(80_000).replaceAll("xx", "€"),
		"settings have at most 100 KB",
	],
	["nested too deep", nested(31), "settings are nested at most 30 deep"],
	[
		"with a larger integer",
		vapi('{"model":{"seed":9007199254740993}}'),
		`vapi.assistant.model.seed ${inexact}`,
	],
	[
		"with a huge number",
		vapi('{"a":[1,-1e400]}'),
		`vapi.assistant.a.1 ${inexact}`,
	],
	["with a tiny number", vapi('{"a":1e-131}'), `vapi.assistant.a ${inexact}`],
	[
		"with a name that is too long",
		vapi(`{"a":{"${"x".repeat(65_536)}":1}}`),
		`vapi.assistant.a.${"x".repeat(40)} is no name that can be kept`,
	],
	[
		"with a name that means something to JavaScript",
		vapi('{"a":{"__proto__":{"b":1}}}'),
		"vapi.assistant.a.__proto__ is no name that can be kept",
	],
	[
		"without a name",
		vapi('{"a":{"":1}}'),
		"vapi.assistant.a. is no name that can be kept",
	],
	[
		"with half a character",
		vapi(String.raw`{"prompt":"\ud83d"}`),
		"vapi.assistant.prompt is no well-formed Unicode",
	],
	["that are no JSON", "{", "body is no JSON"],
])("settings %s are refused, with the reason", async (_, body, message) => {
	expect(await put(body)).toEqual({ status: 400, body: { message } });
});

const { callFlow } = defaultSettings;

it.each([
	[
		{ callFlow: { ...callFlow, greetings: "secret", forwardsTo: 1 } },
		"callFlow.greetings (unrecognized_keys), callFlow.forwardsTo (unrecognized_keys)",
	],
	[{ callflow: callFlow }, "callflow (unrecognized_keys)"],
	[
		{ callFlow: { ...callFlow, greeting: 7 } },
		"callFlow.greeting (invalid_type)",
	],
])(
	"what is wrong with a field is said by its name: %j",
	async (body, wrong) => {
		expect(await put(JSON.stringify(body))).toEqual({
			status: 400,
			body: { message: `unexpected shape: ${wrong}` },
		});
	},
);
