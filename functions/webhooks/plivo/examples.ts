import type { Example } from "#shared/webhook/example.ts";
import {
	actionExamples,
	answerExamples,
	hangupExamples,
} from "./examples/calls.ts";
import { messageExamples, messageStatusExamples } from "./examples/messages.ts";
import { recordingExamples } from "./examples/recordings.ts";

/** Three calls and some texts; what belongs to one call or message shares its id. */
export const examples: readonly Example[] = [
	...answerExamples,
	...actionExamples,
	...hangupExamples,
	...recordingExamples,
	...messageExamples,
	...messageStatusExamples,
];
