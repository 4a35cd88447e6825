import type { Webhook } from "#shared/webhook/webhook.ts";
import { ok, saysSomething } from "./callback.ts";
import { verifyUrlToken, withoutToken } from "./verify.ts";

const paths = [
	"/webhooks/voipms/recording/ready",
	"/webhooks/voipms/recording/ready/{token}",
] as const;

/** A call's recording can be fetched: a row as getCallRecordings lists it. https://voip.ms/resources/api, getCallRecordings */
export const recordingWebhook = {
	id: "voipms/recording",
	secret: "voipms",
	methods: ["POST", "GET"],
	paths,
	queue: "calls",
	verify: verifyUrlToken(paths),
	redactQuery: withoutToken,
	isDelivery: saysSomething,
	answer: ok,
} as const satisfies Webhook;
