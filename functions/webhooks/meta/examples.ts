import type { Example } from "#shared/webhook/example.ts";
import { batchExample } from "./examples/facebook-batch.ts";
import { commentExamples } from "./examples/facebook-comments.ts";
import { feedExamples } from "./examples/facebook-feed.ts";
import { facebookMessageExamples } from "./examples/facebook-messages.ts";
import { instagramExamples } from "./examples/instagram.ts";

/** One comment from its writing to its removal, what people and the page itself do beside it, and the same on Instagram. */
export const examples: readonly Example[] = [
	...commentExamples,
	...feedExamples,
	...facebookMessageExamples,
	batchExample,
	...instagramExamples,
];
