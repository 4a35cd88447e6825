import type { WebhookRequest } from "#shared/webhook/request.ts";
import { baseUrl } from "../recorded-request.ts";

/** A POST of JSON, unsigned. */
export const posted = (path: string, payload: unknown): WebhookRequest => ({
	method: "POST",
	url: `${baseUrl}/webhooks/vonage/${path}`,
	headers: { "content-type": "application/json" },
	body: Buffer.from(JSON.stringify(payload)),
});

/** A GET of a query, unsigned. */
export const gotten = (
	path: string,
	parameters: Readonly<Record<string, string>>,
): WebhookRequest => ({
	method: "GET",
	url: `${baseUrl}/webhooks/vonage/${path}?${new URLSearchParams(parameters)}`,
	headers: {},
	body: Buffer.from(""),
});
