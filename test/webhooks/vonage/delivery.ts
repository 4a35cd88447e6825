import type { Delivery } from "#shared/webhook/reader.ts";
import { posted } from "./request.ts";

/** A delivery of this JSON, as a worker sees it. */
export const delivery = (payload: unknown, query = ""): Delivery => {
	const { url: _url, ...request } = posted("any", payload);
	return {
		...request,
		callId: "1",
		webhook: "vonage/any",
		receivedAt: "2026-11-20T15:05:00.000Z",
		query,
	};
};
