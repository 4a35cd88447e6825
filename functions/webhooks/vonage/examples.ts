import type { Example } from "#shared/webhook/example.ts";
import { answerExamples } from "./examples/calls.ts";
import {
	forwardExamples,
	otherEventExamples,
	statusExamples,
} from "./examples/events.ts";
import { messageExamples, messageStatusExamples } from "./examples/messages.ts";
import { smsExamples } from "./examples/sms.ts";

/** Three calls and some texts; what belongs to one call or message shares its id. */
export const examples: readonly Example[] = [
	...answerExamples,
	...statusExamples,
	...forwardExamples,
	...otherEventExamples,
	...messageExamples,
	...messageStatusExamples,
	...smsExamples,
];
