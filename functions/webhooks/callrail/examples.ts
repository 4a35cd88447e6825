import type { Example } from "#shared/webhook/example.ts";
import {
	callModifiedExamples,
	postCallExamples,
	ringingExamples,
} from "./examples/calls.ts";

/** One call through all four webhooks, and three that ended otherwise. */
export const examples: readonly Example[] = [
	...ringingExamples,
	...postCallExamples,
	...callModifiedExamples,
];
