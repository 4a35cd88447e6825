import { env } from "#shared/env.ts";
import { worker } from "#shared/queue/worker.ts";
import { applyPayment } from "#shared/records/apply-payment.ts";
import { readersOf } from "#webhooks/webhooks.ts";
import { failedPaymentEmails } from "./failed-payment-emails.ts";

export const handler = worker({
	readers: readersOf("payments"),
	apply: applyPayment,
	effects: (event, draft) =>
		failedPaymentEmails(event, draft, env("OPERATOR_EMAIL")),
});
