import type { Example } from "#shared/webhook/example.ts";
import { consentExamples } from "./examples/consent.ts";
import { failureExamples } from "./examples/failure.ts";
import { posted, recorded } from "./examples/recorded.ts";
import { successExamples } from "./examples/success.ts";

/** One mail on its way, what its readers do with it, and what SNS says of itself. Signed both ways, the older one in `Bounce.transient`. */
export const examples: readonly Example[] = [
	...successExamples,
	...failureExamples,
	...consentExamples,
	// SES tries the topic out, in plain words.
	recorded(
		"validation",
		"f3a7c519-2e80-4b6d-97d4-0c5b81e6a2f9",
		[],
		"Notification",
	),
	posted(
		"UnsubscribeConfirmation",
		"UnsubscribeConfirmation",
		"2d84b6f1-7c3e-4950-a8b7-91e0f5d6c34a",
	),
];
