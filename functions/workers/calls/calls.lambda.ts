import { worker } from "#shared/queue/worker.ts";
import { applyCall } from "#shared/records/apply-call.ts";
import { readersOf } from "#webhooks/webhooks.ts";

export const handler = worker({
	readers: readersOf("calls"),
	apply: applyCall,
});
