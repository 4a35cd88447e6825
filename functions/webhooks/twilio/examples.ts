import type { Example } from "#shared/webhook/example.ts";
import { voiceAssistantExamples } from "./examples/assistant.ts";
import {
	voiceActionExamples,
	voiceExamples,
	voiceStatusExamples,
} from "./examples/calls.ts";
import { messageExamples, messageStatusExamples } from "./examples/messages.ts";
import { recordingExamples } from "./examples/recordings.ts";

/** Five calls and some texts; what belongs to one call or message shares its Sid. */
export const examples: readonly Example[] = [
	...voiceExamples,
	...voiceAssistantExamples,
	...voiceActionExamples,
	...voiceStatusExamples,
	...recordingExamples,
	...messageExamples,
	...messageStatusExamples,
];
