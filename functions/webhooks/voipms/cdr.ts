import type { Webhook } from "#shared/webhook/webhook.ts";
import { ok, saysSomething } from "./callback.ts";
import { verifyUrlToken, withoutToken } from "./verify.ts";

const paths = [
	"/webhooks/voipms/call/cdr",
	"/webhooks/voipms/call/cdr/{token}",
] as const;

/** A call's record, once it is over: a row as getCDR lists it. https://voip.ms/resources/api, getCDR */
export const cdrWebhook = {
	id: "voipms/cdr",
	secret: "voipms",
	methods: ["POST", "GET"],
	paths,
	queue: "calls",
	verify: verifyUrlToken(paths),
	redactQuery: withoutToken,
	isDelivery: saysSomething,
	answer: ok,
} as const satisfies Webhook;
