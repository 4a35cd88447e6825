import type { Provider } from "#shared/webhook/provider.ts";
import { reads } from "#shared/webhook/reader.ts";
import { callModifiedWebhook } from "./call-modified.ts";
import { postCallWebhook } from "./post-call.ts";
import { preCallWebhook } from "./pre-call.ts";
import { callReader } from "./read-call.ts";
import { askForCall } from "./refetch.ts";
import { routingCompleteWebhook } from "./routing-complete.ts";

export const callrail: Provider = {
	name: "callrail",
	title: "CallRail",
	docs: "https://apidocs.callrail.com/#verifying-webhooks",
	webhooks: [
		reads(preCallWebhook, callReader("pre-call")),
		reads(postCallWebhook, callReader("post-call")),
		reads(callModifiedWebhook, {
			...callReader("call-modified"),
			refetch: askForCall,
		}),
		reads(routingCompleteWebhook, callReader("routing-complete")),
	],
};
