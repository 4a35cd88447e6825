import type { Reply, WebhookRequest } from "#shared/webhook/request.ts";
import type { AnswerContext } from "#shared/webhook/webhook.ts";
import { answerAssistantRequest } from "./answer-assistant-request.ts";
import {
	answerHandoffDestination,
	answerTransferDestination,
} from "./answer-destinations.ts";
import { answerFunctionCall, answerToolCalls } from "./answer-tool-calls.ts";
import { type AskedMessage, readAskedMessage } from "./asked-message.ts";

type Answer = (
	message: AskedMessage,
	context: AnswerContext,
) => Promise<Readonly<Record<string, unknown>>>;

/** Of the others Vapi reads the status only. */
const answers = new Map<string, Answer>([
	["assistant-request", answerAssistantRequest],
	["tool-calls", answerToolCalls],
	["function-call", answerFunctionCall],
	["transfer-destination-request", answerTransferDestination],
	["handoff-destination-request", answerHandoffDestination],
	["knowledge-base-request", async () => ({ documents: [] })],
]);

/** JSON to everything, empty where nothing is asked. https://docs.vapi.ai/server-url/events */
export const answer = async (
	request: WebhookRequest,
	context: AnswerContext,
): Promise<Reply> => {
	const message = readAskedMessage(request.body);
	const said = message && answers.get(message.type);
	return {
		status: 200,
		headers: { "content-type": "application/json" },
		body: JSON.stringify(said ? await said(message, context) : {}),
	};
};
