import type { Example } from "#shared/webhook/example.ts";
import { callExamples, otherExamples, toolExamples } from "./examples/calls.ts";

/** One call from its first ring to its report, one out, one from a browser, and what is said in between. */
export const examples: readonly Example[] = [
	...callExamples,
	...toolExamples,
	...otherExamples,
];
