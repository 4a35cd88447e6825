import type { Example } from "#shared/webhook/example.ts";
import { callExamples } from "./examples/calls.ts";
import { messageExamples } from "./examples/messages.ts";

/** Texts in both ways that VoIP.ms tells of them, two calls and two recordings. */
export const examples: readonly Example[] = [
	...messageExamples,
	...callExamples,
];
