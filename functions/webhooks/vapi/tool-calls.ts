import type { AskedMessage } from "./asked-message.ts";

/** One use of a tool by the assistant. */
export type ToolCall = {
	readonly id?: string;
	readonly name: string;
	readonly args: Readonly<Record<string, unknown>>;
};

type Sent = AskedMessage["toolCallList"][number];

const isRecord = (value: unknown): value is Record<string, unknown> =>
	value !== null && typeof value === "object" && !Array.isArray(value);

/** An object, or one as JSON text. What a model made up that is neither has no arguments. */
const toArgs = (value: unknown): Record<string, unknown> => {
	if (isRecord(value)) return value;
	if (typeof value !== "string") return {};
	try {
		return toArgs(JSON.parse(value));
	} catch {
		return {};
	}
};

const toToolCall = (sent: Sent | undefined, name?: string): ToolCall[] =>
	sent
		? [
				{
					id: sent.id,
					name: sent.function?.name ?? sent.name ?? name ?? "",
					args: toArgs(sent.function?.arguments ?? sent.parameters),
				},
			]
		: [];

/** `{ id, function: { name, arguments } }` as Vapi's SDK has them, or `{ id, name, parameters }` as its pages do. */
export const toToolCalls = (sent: readonly Sent[]): ToolCall[] =>
	sent.flatMap((one) => toToolCall(one));

/** What a message of type `tool-calls` asks for. */
export const toolCallsOf = ({
	toolCallList,
	toolWithToolCallList,
}: AskedMessage): ToolCall[] =>
	toolCallList.length > 0
		? toToolCalls(toolCallList)
		: toolWithToolCallList.flatMap((one) =>
				toToolCall(one?.toolCall, one?.name),
			);

/** What a message of the older type `function-call` asks for. */
export const functionCallOf = ({ functionCall }: AskedMessage): ToolCall => ({
	name: functionCall?.name ?? "",
	args: toArgs(functionCall?.parameters),
});
