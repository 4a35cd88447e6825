import type { Example } from "#shared/webhook/example.ts";
import { accountExamples } from "./examples/account-activity.ts";
import { postExamples } from "./examples/posts.ts";
import { activityExamples } from "./examples/x-activity.ts";

/** What one person does to our account and what we do ourselves, as both of X's APIs tell of it. */
export const examples: readonly Example[] = [
	...postExamples,
	...accountExamples,
	...activityExamples,
];
