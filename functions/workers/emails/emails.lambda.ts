import { worker } from "#shared/queue/worker.ts";
import { applyEmail } from "#shared/records/emails.ts";
import { readersOf } from "#webhooks/webhooks.ts";

export const handler = worker({
	readers: readersOf("emails"),
	apply: applyEmail,
	// The mail, who reads it, and whether they may be written to.
	itemsPerEvent: 3,
});
