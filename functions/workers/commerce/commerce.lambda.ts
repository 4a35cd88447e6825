import { worker } from "#shared/queue/worker.ts";
import { applyCommerce } from "#shared/records/commerce.ts";
import { readersOf } from "#webhooks/webhooks.ts";

export const handler = worker({
	readers: readersOf("commerce"),
	apply: applyCommerce,
});
