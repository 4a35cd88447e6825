import type { Delivery } from "#shared/webhook/reader.ts";
import { posted } from "./request.ts";

/** A delivery of these parameters, as a worker sees it. */
export const delivery = (
	parameters: Readonly<Record<string, string>>,
	headers: Readonly<Record<string, string>> = {},
): Delivery => {
	const request = posted("any", parameters);
	return {
		...request,
		headers: { ...request.headers, ...headers },
		callId: "1",
		webhook: "plivo/any",
		receivedAt: "2026-11-20T15:05:00.000Z",
		query: "",
	};
};
