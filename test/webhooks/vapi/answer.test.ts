import { describe, expect, it, vi } from "vitest";
import { defaultSettings, type Settings } from "#shared/settings.ts";
import type { AnswerContext } from "#shared/webhook/webhook.ts";
import { vapiWebhook } from "#webhooks/vapi/vapi.ts";
import { examples } from "../../../functions/webhooks/vapi/examples.ts";
import { baseUrl } from "../recorded-request.ts";

const dana = {
	id: "01K9",
	kind: "customer",
	name: "Dana Whitfield",
} as const;

const contextWith = (
	settings: Partial<Settings> = {},
	findContact: AnswerContext["findContact"] = async (phone) =>
		phone === "+12075550142" ? dana : undefined,
): AnswerContext => ({
	baseUrl,
	settings: { ...defaultSettings, ...settings },
	findContact,
	// A Friday, 10:05 in New York.
	now: new Date("2026-11-20T15:05:00Z"),
});

const answered = async (body: string, context = contextWith()) => {
	const reply = await vapiWebhook.answer(
		{
			method: "POST",
			url: `${baseUrl}/webhooks/vapi`,
			headers: {},
			body: Buffer.from(body),
		},
		context,
	);
	expect(reply).toMatchObject({
		status: 200,
		headers: { "content-type": "application/json" },
	});
	return JSON.parse(reply.body ?? "");
};

const recorded = (name: string): string =>
	examples.find((one) => one.name === name)?.body ?? "";

describe("an assistant request", () => {
	const assistantId = "9a47e3d0-18c5-4b7f-96d2-f05b8e31c7a4";

	it("names the assistant of the settings, and the caller to it", async () => {
		expect(
			await answered(
				recorded("assistant-request"),
				contextWith({ vapi: { assistantId } }),
			),
		).toEqual({
			assistantId,
			assistantOverrides: {
				variableValues: {
					callerName: "Dana Whitfield",
					callerKind: "customer",
				},
				metadata: { contactId: "01K9" },
			},
		});
	});

	it("gives the whole assistant where the settings have one", async () => {
		const assistant = { firstMessage: "Hi", model: { provider: "openai" } };
		const context = contextWith({ vapi: { assistant } }, async () => undefined);
		expect(await answered(recorded("assistant-request"), context)).toEqual({
			assistant,
		});
	});

	it("speaks to the caller where there is no assistant, and looks nobody up", async () => {
		const findContact = vi.fn(async () => dana);
		for (const vapi of [{}, { assistantId: "" }])
			expect(
				await answered(
					recorded("assistant-request"),
					contextWith({ vapi }, findContact),
				),
			).toEqual({ error: expect.stringMatching(/^Sorry, /) });
		expect(findContact).not.toHaveBeenCalled();
	});

	it("looks nobody up by what is no number", async () => {
		const findContact = vi.fn(async () => dana);
		for (const number of ["", "anonymous", "2075550142", "+0", 12075550142])
			expect(
				await answered(
					JSON.stringify({
						message: { type: "assistant-request", customer: { number } },
					}),
					contextWith({ vapi: { assistantId } }, findContact),
				),
			).toEqual({ assistantId });
		expect(findContact).not.toHaveBeenCalled();
	});
});

const hours = {
	timeZone: "America/New_York",
	weekly: {
		friday: [
			{ opens: "09:00", closes: "12:00" },
			{ opens: "13:00", closes: "17:00" },
		],
		saturday: [{ opens: "10:00", closes: "14:00" }],
	},
	closedGreeting: "",
};

const using = (name: string, args: unknown = {}, customer?: unknown): string =>
	JSON.stringify({
		message: {
			type: "tool-calls",
			toolCallList: [
				{ id: "call_1", type: "function", function: { name, arguments: args } },
			],
			customer: customer ?? { number: "+12075550142" },
		},
	});

describe("a tool call", () => {
	it("is answered one by one, by name and id", async () => {
		expect(await answered(recorded("tool-calls"))).toEqual({
			results: [
				{
					name: "lookup_caller",
					toolCallId: "call_Vd5Kr0WqBn7ZmE2u",
					result: '{"known":true,"name":"Dana Whitfield","kind":"customer"}',
				},
				{
					name: "take_message",
					toolCallId: "call_Q7mZ2xVb9LtRk4Wd",
					result: '{"taken":true}',
				},
			],
		});
	});

	it("is answered in the shape of Vapi's pages too, an unknown tool by an error", async () => {
		expect(await answered(recorded("tool-calls.pages"))).toEqual({
			results: [
				{
					name: "opening_hours",
					toolCallId: "call_Ae6Yw1DpUo9SxC4i",
					result: '{"openNow":true,"hours":"always open"}',
				},
				{
					name: "reschedule_appointment",
					toolCallId: "call_Tg8Lb2FzRm5XhN0k",
					error: "There is no such tool.",
				},
			],
		});
	});

	it.each(["__proto__", "constructor", "toString", ""])(
		"of a tool named %j is of no tool",
		async (name) => {
			expect(await answered(using(name))).toMatchObject({
				results: [{ error: "There is no such tool." }],
			});
		},
	);

	it("is found where only the list with tools has it", async () => {
		const toolCall = { id: "call_1", function: { arguments: "{}" } };
		const message = {
			type: "tool-calls",
			toolWithToolCallList: [{ name: "opening_hours", toolCall }],
		};
		expect(await answered(JSON.stringify({ message }))).toMatchObject({
			results: [{ name: "opening_hours", toolCallId: "call_1" }],
		});
	});

	it("for opening hours tells the week and whether we are open now", async () => {
		const callFlow = { ...defaultSettings.callFlow, hours };
		const { results } = await answered(
			using("opening_hours"),
			contextWith({ callFlow }),
		);
		expect(JSON.parse(results[0].result)).toEqual({
			openNow: true,
			timeZone: "America/New_York",
			hours: {
				monday: "closed",
				tuesday: "closed",
				wednesday: "closed",
				thursday: "closed",
				friday: "09:00-12:00, 13:00-17:00",
				saturday: "10:00-14:00",
				sunday: "closed",
			},
		});
	});

	it("tells of the caller only, whoever is asked about", async () => {
		const about = { phone: "+12075550142", number: "+12075550142" };
		expect(
			await answered(using("lookup_caller", about, { number: "+12075550199" })),
		).toMatchObject({ results: [{ result: '{"known":false}' }] });
	});

	it("has a result of one line whatever a contact is called", async () => {
		const named = async () => ({ ...dana, name: "Dana\r\nW\u2028\u2029\tx" });
		const { results } = await answered(
			using("lookup_caller"),
			contextWith({}, named),
		);
		expect(results[0].result).not.toMatch(/[\r\n\u2028\u2029\t]/);
		expect(JSON.parse(results[0].result)).toMatchObject({ known: true });
	});

	it.each([
		{},
		"{}",
		"no JSON",
		"[]",
		null,
		{ message: " \n" },
		{ message: 7 },
	])("for a message that says nothing is told so: %j", async (args) => {
		expect(await answered(using("take_message", args))).toMatchObject({
			results: [{ error: expect.stringContaining("`message`") }],
		});
	});

	it("is told that a tool failed, and the log nothing of the caller", async () => {
		const error = vi.spyOn(console, "error").mockImplementation(() => {});
		const broken = async () => {
			throw new TypeError("+12075550142");
		};
		expect(
			await answered(using("lookup_caller"), contextWith({}, broken)),
		).toMatchObject({
			results: [{ error: "This is not available right now." }],
		});
		expect(JSON.stringify(error.mock.calls)).not.toContain("2075550142");
		error.mockRestore();
	});

	it("of the older form has one result", async () => {
		expect(await answered(recorded("function-call"))).toEqual({
			result: '{"taken":true}',
		});
		const unknown = { type: "function-call", functionCall: { name: "x" } };
		expect(await answered(JSON.stringify({ message: unknown }))).toEqual({
			result: "There is no such tool.",
		});
	});
});

describe("a transfer", () => {
	const asked = '{"message":{"type":"transfer-destination-request"}}';
	const flow = {
		...defaultSettings.callFlow,
		forwardTo: ["+12075550177", "+12075550178"],
	};
	const nobody = { error: expect.stringContaining("take a message") };

	it("goes to the first of those a call is forwarded to, while we are open", async () => {
		const destination = { type: "number", number: "+12075550177" };
		for (const callFlow of [flow, { ...flow, hours }])
			expect(await answered(asked, contextWith({ callFlow }))).toEqual({
				destination,
			});
		const closed = { ...flow, hours: { ...hours, weekly: {} } };
		expect(await answered(asked, contextWith({ callFlow: closed }))).toEqual(
			nobody,
		);
	});

	it("goes nowhere where there is nobody", async () => {
		expect(await answered(asked)).toEqual(nobody);
	});

	it("to another assistant goes nowhere", async () => {
		expect(
			await answered('{"message":{"type":"handoff-destination-request"}}'),
		).toEqual({ error: "There is no other assistant." });
	});
});

it("has no documents to answer from", async () => {
	expect(
		await answered('{"message":{"type":"knowledge-base-request"}}'),
	).toEqual({ documents: [] });
});

it.each([
	recorded("end-of-call-report"),
	recorded("transcript"),
	'{"message":{"type":"made-up"}}',
	'{"message":{}}',
	"{}",
	"[",
	"",
])("answers nothing where nothing is asked: %.60s", async (body) => {
	expect(await answered(body)).toEqual({});
});
