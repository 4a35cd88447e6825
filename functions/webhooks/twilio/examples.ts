import type { Example } from "#shared/webhook/example.ts";
import {
	voiceActionExamples,
	voiceExamples,
	voiceStatusExamples,
} from "./examples/calls.ts";
import { messageExamples, messageStatusExamples } from "./examples/messages.ts";
import { recordingExamples } from "./examples/recordings.ts";

/** Four calls and some texts; what belongs to one call or message shares its Sid. */
export const examples: readonly Example[] = [
	...voiceExamples,
	...voiceActionExamples,
	...voiceStatusExamples,
	...recordingExamples,
	...messageExamples,
	...messageStatusExamples,
];
