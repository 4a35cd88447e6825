import { worker } from "#shared/queue/worker.ts";
import { applyMessage } from "#shared/records/apply-message.ts";
import { readersOf } from "#webhooks/webhooks.ts";

export const handler = worker({
	readers: readersOf("messages"),
	apply: applyMessage,
});
