import { errorForLog } from "#shared/error-for-log.ts";
import type { AnswerContext } from "#shared/webhook/webhook.ts";
import type { AskedMessage } from "./asked-message.ts";
import { customerNumberOf } from "./call-facts.ts";
import { functionCallOf, type ToolCall, toolCallsOf } from "./tool-calls.ts";
import { lookupCaller } from "./tools/lookup-caller.ts";
import { openingHours } from "./tools/opening-hours.ts";
import { takeMessage, takeMessageName } from "./tools/take-message.ts";
import type { Outcome, Tool } from "./tools/tool.ts";

/** By the names that an admin gives them in Vapi's console. */
const tools = new Map<string, Tool>([
	["lookup_caller", lookupCaller],
	[takeMessageName, takeMessage],
	["opening_hours", openingHours],
]);

const use = async (
	{ name, args }: ToolCall,
	message: AskedMessage,
	context: AnswerContext,
): Promise<Outcome> => {
	const tool = tools.get(name);
	if (!tool) return { error: "There is no such tool." };
	try {
		const callerNumber = customerNumberOf(message);
		return await tool(args, { ...context, callerNumber });
	} catch (error) {
		// The caller is on the line: the assistant has to say something, and the delivery is in the queue.
		console.error({
			message: "tool failed",
			webhook: "vapi",
			error: errorForLog(error),
		});
		return { error: "This is not available right now." };
	}
};

/** Vapi drops what has a line break in it. */
const oneLine = (outcome: Outcome): { result: string } | { error: string } =>
	"result" in outcome
		? { result: JSON.stringify(outcome.result).replace(/\s/g, " ") }
		: outcome;

/** https://docs.vapi.ai/tools/custom-tools#response-format: one entry for each call, with a result or an error. */
export const answerToolCalls = async (
	message: AskedMessage,
	context: AnswerContext,
) => ({
	results: await Promise.all(
		toolCallsOf(message).map(async (call) => ({
			name: call.name,
			toolCallId: call.id,
			...oneLine(await use(call, message, context)),
		})),
	),
});

/** The older form has one call, and only results. */
export const answerFunctionCall = async (
	message: AskedMessage,
	context: AnswerContext,
) => {
	const said = oneLine(await use(functionCallOf(message), message, context));
	return { result: "result" in said ? said.result : said.error };
};
