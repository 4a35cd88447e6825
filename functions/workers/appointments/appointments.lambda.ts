import { worker } from "#shared/queue/worker.ts";
import { applyAppointment } from "#shared/records/appointments.ts";
import { readersOf } from "#webhooks/webhooks.ts";

export const handler = worker({
	readers: readersOf("appointments"),
	apply: applyAppointment,
});
