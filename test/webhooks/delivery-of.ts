import { exampleReceivedAt } from "#shared/webhook/example.ts";
import type { Delivery } from "#shared/webhook/reader.ts";

/** A delivery of JSON as a worker takes it from the queue. */
export const deliveryOf = (
	payload: unknown,
	headers: Readonly<Record<string, string>> = {},
): Delivery => ({
	callId: "1",
	webhook: "any",
	receivedAt: exampleReceivedAt,
	method: "POST",
	query: "",
	headers: { "content-type": "application/json", ...headers },
	body: Buffer.from(
		typeof payload === "string" ? payload : JSON.stringify(payload),
	),
});
