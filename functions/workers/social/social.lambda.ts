import { worker } from "#shared/queue/worker.ts";
import { applySocial } from "#shared/records/social.ts";
import { readersOf } from "#webhooks/webhooks.ts";

export const handler = worker({
	readers: readersOf("social"),
	apply: applySocial,
});
