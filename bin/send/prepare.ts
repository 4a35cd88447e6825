import type { Example, Sign } from "#shared/webhook/example.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { forge } from "./forge.ts";
import { freshDelivery } from "./fresh-delivery.ts";
import type { Target } from "./target.ts";

const toRequest = (example: Example, target: string): WebhookRequest => {
	const url = new URL(target);
	if (example.query)
		url.search = url.search ? `${url.search}&${example.query}` : example.query;
	return {
		method: example.method,
		url: url.href,
		headers: example.headers ?? {},
		body: Buffer.from(example.body),
	};
};

/** A new delivery of the example, signed now; with `forged`, changed afterwards. */
export const prepare = (
	example: Example,
	{ url, secret }: Target,
	sign: Sign,
	forged: boolean,
): WebhookRequest => {
	const request = toRequest(freshDelivery(example), url);
	const signed = sign(request, secret, Math.floor(Date.now() / 1000));
	return forged ? forge(request, signed) : signed;
};
