import type { TakenMessage } from "#shared/events.ts";
import type { ToolCall } from "../tool-calls.ts";
import type { Tool } from "./tool.ts";

const line = (value: unknown): string =>
	typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";

const messageIn = ({
	message,
	name,
	phone,
}: ToolCall["args"]): string | undefined => {
	const text = line(message);
	const from = [line(name), line(phone)].filter((one) => one !== "").join(", ");
	if (text === "") return undefined;
	return from === "" ? text : `${from}: ${text}`;
};

export const takeMessageName = "take_message";

/** What the uses of `take_message` among these tool calls leave on their call. */
export const takenBy = (
	calls: readonly ToolCall[],
	at: string,
): TakenMessage[] =>
	calls
		.filter(({ name }) => name === takeMessageName)
		.flatMap(({ args }) => messageIn(args) ?? [])
		.map((text) => ({ at, text }));

/**
 * `take_message` with `message` and, where the caller gives them, `name` and `phone`. It travels in the delivery itself, which is
 * in the queue by now; the worker writes it on the call.
 */
export const takeMessage: Tool = (args) =>
	messageIn(args) === undefined
		? { error: "No message was given: pass it as `message`." }
		: { result: { taken: true } };
