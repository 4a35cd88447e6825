import { readFile } from "node:fs/promises";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeEach, expect, it } from "vitest";
import { settingsPk } from "#shared/records/read-settings.ts";
import { type CallFlow, defaultSettings } from "#shared/settings.ts";
import { useRecordsTable } from "../support/records-table.ts";
import { askAdmin } from "./ask-admin.ts";

const { requests, clients } = useRecordsTable();

const put = (body: unknown) =>
	askAdmin("PUT /api/settings", {
		body: typeof body === "string" ? body : JSON.stringify(body),
	});

const stored = async () => (await askAdmin("GET /api/settings")).body;

beforeEach(() => put({ callFlow: null, vapi: null }));

const callFlow: CallFlow = {
	...defaultSettings.callFlow,
	greeting: "Thank you for calling Acme.",
};
const assistant = { assistantId: "6c2ff0a3" };

it("a part that is left out stays as it is", async () => {
	await put({ vapi: assistant });
	const both = { callFlow, vapi: assistant };
	expect(await put({ callFlow })).toEqual({ status: 200, body: both });
	expect(await stored()).toEqual(both);
	expect((await put({})).body).toEqual(both);
	expect(await stored()).toEqual(both);
});

it("a part that is null is as if it had never been set", async () => {
	await put({ callFlow, vapi: assistant });
	const { body } = await put({ callFlow: null });
	expect(body).toEqual({ ...defaultSettings, vapi: assistant });
	expect(await stored()).toEqual(body);
});

it("a part is replaced as a whole", async () => {
	await put({
		callFlow: {
			...callFlow,
			receptionist: { sipUri: "sip:julie@example.com" },
		},
		vapi: assistant,
	});
	await put({ callFlow, vapi: { assistant: { name: "Julie" } } });
	expect(await stored()).toEqual({
		callFlow,
		vapi: { assistant: { name: "Julie" } },
	});
});

it("a receptionist who can be reached nowhere is refused", async () => {
	expect(await put({ callFlow: { ...callFlow, receptionist: {} } })).toEqual({
		status: 400,
		body: {
			message: "unexpected shape: callFlow.receptionist (custom)",
		},
	});
});

it("two who write different parts at the same time both have their way", async () => {
	const { dynamodb } = await import("#shared/aws/dynamodb.ts");
	let meanwhile: (() => Promise<unknown>) | undefined = () =>
		clients().dynamodb.send(
			new PutItemCommand({
				TableName: "records",
				Item: {
					pk: { S: settingsPk },
					version: { N: "1000" },
					settings: { M: { vapi: { M: { assistantId: { S: "6c2ff0a3" } } } } },
				},
			}),
		);
	dynamodb.middlewareStack.add(
		(next, { commandName }) =>
			async (args) => {
				if (commandName === "PutItemCommand") {
					const first = meanwhile;
					meanwhile = undefined;
					await first?.();
				}
				return next(args);
			},
		{ step: "initialize", name: "meanwhile" },
	);
	await put({ callFlow });
	dynamodb.middlewareStack.remove("meanwhile");
	expect(await stored()).toEqual({ callFlow, vapi: assistant });
});

it("settings that were written before writes were counted can be changed", async () => {
	await clients().dynamodb.send(
		new PutItemCommand({
			TableName: "records",
			Item: {
				pk: { S: settingsPk },
				settings: { M: { vapi: { M: { assistantId: { S: "6c2ff0a3" } } } } },
			},
		}),
	);
	expect((await put({ callFlow })).status).toBe(200);
	expect(await stored()).toEqual({ callFlow, vapi: assistant });
});

it("what changes nothing is not written", async () => {
	await put({ callFlow });
	requests.length = 0;
	await put({ callFlow });
	expect(requests.map(({ command }) => command)).toEqual([
		"BatchGetItemCommand",
	]);
});

it("the README's examples are settings", async () => {
	const readme = await readFile("README.md", "utf8");
	const bodies = [...readme.matchAll(/api\/settings -d '(.*?)'/gs)];
	expect(bodies).toHaveLength(2);
	for (const [, body = ""] of bodies) {
		expect(await put(body)).toMatchObject({
			status: 200,
			body: JSON.parse(body),
		});
	}
});
