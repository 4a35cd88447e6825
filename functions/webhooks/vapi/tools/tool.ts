import type { AnswerContext } from "#shared/webhook/webhook.ts";
import type { ToolCall } from "../tool-calls.ts";

/** What the assistant is told: facts as an object, or why there are none. */
export type Outcome =
	| { readonly result: Readonly<Record<string, unknown>> }
	| { readonly error: string };

export type Tool = (
	args: ToolCall["args"],
	context: AnswerContext & {
		/** Of the person on the phone, E.164. */
		readonly callerNumber?: string;
	},
) => Outcome | Promise<Outcome>;
