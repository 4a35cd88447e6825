import { createHash } from "node:crypto";
import type { CallEvent, CallStatus } from "#shared/events.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { endOf } from "./call-end.ts";
import { factsOf, toIso } from "./call-facts.ts";
import { reportOf } from "./report.ts";
import { readMessage, type ServerMessage } from "./server-message.ts";
import { functionCallOf, type ToolCall, toolCallsOf } from "./tool-calls.ts";
import { takenBy } from "./tools/take-message.ts";

/** https://docs.vapi.ai/server-url/events#status-update */
const statuses = new Map<string, CallStatus>([
	["scheduled", "queued"],
	["queued", "queued"],
	["ringing", "ringing"],
	["in-progress", "in-progress"],
	["forwarding", "in-progress"],
]);

const status = (message: ServerMessage, receivedAt: string): CallEvent[] => {
	const said = message.status ?? "";
	const facts = { ...factsOf(message, receivedAt), kind: "status" } as const;
	if (said === "ended") {
		const disposition = message.endedReason ?? message.call?.endedReason;
		// How it ended the report will say: a call that was never answered must not be taken for one that was.
		return disposition
			? [{ ...facts, ...endOf(disposition), disposition }]
			: [facts];
	}
	const reached = statuses.get(said);
	if (!reached) return [];
	return [
		{
			...facts,
			status: reached,
			answeredAt: said === "in-progress" ? toIso(message.timestamp) : undefined,
		},
	];
};

/** The messages that the assistant took; a chat has no call to keep them with. */
const taken = (
	calls: readonly ToolCall[],
	message: ServerMessage,
	receivedAt: string,
): CallEvent[] => {
	if (!message.call?.id) return [];
	const facts = factsOf(message, receivedAt);
	const takenMessages = takenBy(calls, facts.at);
	return takenMessages.length > 0
		? [{ ...facts, kind: "status", status: "in-progress", takenMessages }]
		: [];
};

const normalizers = new Map<
	string,
	(message: ServerMessage, receivedAt: string) => CallEvent[]
>([
	[
		"assistant-request",
		(message, receivedAt) => [
			{ ...factsOf(message, receivedAt), kind: "incoming", status: "ringing" },
		],
	],
	["status-update", status],
	["tool-calls", (message, at) => taken(toolCallsOf(message), message, at)],
	[
		"function-call",
		(message, at) => taken([functionCallOf(message)], message, at),
	],
	["end-of-call-report", (message, at) => [reportOf(message, at)]],
]);

/** What tells messages of one type and call apart: nothing where there is but one. */
const detailOf = (message: ServerMessage, body: Buffer): string => {
	const { type, timestamp } = message;
	if (type === "assistant-request" || type === "end-of-call-report") return "";
	if (type === "status-update") return message.status ?? "";
	const calls = toolCallsOf(message).flatMap(({ id }) => id ?? []);
	if (calls.length > 0) return calls.join(",");
	return timestamp === undefined
		? createHash("sha256").update(body).digest("hex")
		: String(timestamp);
};

/** https://docs.vapi.ai/server-url/events. Messages have no id of their own. */
export const vapiReader: Reader<"calls"> = {
	identify: ({ body }) => {
		const message = readMessage(body);
		const { type, call, chat, session } = message;
		const subject = call?.id ?? chat?.id ?? session?.id ?? "";
		const parts = [subject, type, detailOf(message, body)];
		return { id: parts.filter((part) => part !== "").join(":"), type };
	},
	normalize: ({ body, receivedAt }) => {
		const message = readMessage(body);
		return normalizers.get(message.type)?.(message, receivedAt) ?? [];
	},
};
