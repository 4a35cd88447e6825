import type { WebhookRequest } from "./request.ts";
import { rawQuery } from "./request.ts";

/** The parameters of an `application/x-www-form-urlencoded` body, blank and unknown ones included, in the order sent. */
export const formOf = ({
	headers,
	body,
}: Pick<WebhookRequest, "headers" | "body">): URLSearchParams =>
	/^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "")
		? new URLSearchParams(body.toString("utf8"))
		: new URLSearchParams();

export const queryOf = ({
	url,
}: Pick<WebhookRequest, "url">): URLSearchParams =>
	new URLSearchParams(rawQuery(url));
