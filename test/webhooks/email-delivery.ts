import { exampleReceivedAt } from "#shared/webhook/example.ts";
import type { Delivery } from "#shared/webhook/reader.ts";

/** A delivery as the worker of e-mails takes it from the queue. */
export const emailDelivery = (
	webhook: string,
	payload: unknown,
	headers: Readonly<Record<string, string>> = {},
): Delivery => ({
	callId: "1",
	webhook,
	receivedAt: exampleReceivedAt,
	method: "POST",
	query: "",
	headers,
	body: Buffer.from(
		typeof payload === "string" ? payload : JSON.stringify(payload),
	),
});
