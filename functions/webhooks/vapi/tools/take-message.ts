import type { ToolCall } from "../tool-calls.ts";
import type { Tool } from "./tool.ts";

const line = (value: unknown): string =>
	typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";

/** The note that a use of `take_message` leaves on its call; none where nothing was said. */
export const messageIn = ({
	message,
	name,
	phone,
}: ToolCall["args"]): string | undefined => {
	const text = line(message);
	const from = [line(name), line(phone)].filter((one) => one !== "").join(", ");
	if (text === "") return undefined;
	return from === "" ? text : `${from}: ${text}`;
};

/**
 * `take_message` with `message` and, where the caller gives them, `name` and `phone`: a note on the call. It travels in the
 * delivery itself, which is in the queue by now; the worker writes it.
 */
export const takeMessage: Tool = (args) =>
	messageIn(args) === undefined
		? { error: "No message was given: pass it as `message`." }
		: { result: { taken: true } };

export const takeMessageName = "take_message";
