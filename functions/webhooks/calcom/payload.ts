import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import { parseJsonLossless } from "#shared/lossless-json.ts";
import { isForm } from "#shared/webhook/form.ts";
import type { Delivery } from "#shared/webhook/reader.ts";

const Payload = z.looseObject({
	triggerEvent: z.string(),
	createdAt: z.nullish(z.string()),
	payload: z.nullish(z.record(z.string(), z.unknown())),
});

export type Triggered = {
	readonly trigger: string;
	/** When it was sent; of a meeting that starts or ends, when it was booked. ISO 8601. */
	readonly createdAt?: string;
	/** What it is about. */
	readonly about: Readonly<Record<string, unknown>>;
};

/**
 * What Cal.com says, nested in `payload` or, of meetings that start or end, beside the trigger. A webhook with a template of its own
 * sends whatever that makes, as a form where it is no JSON. Throws `MalformedError`.
 */
export const triggeredOf = (delivery: Delivery): Triggered => {
	const text = delivery.body.toString("utf8");
	if (isForm(delivery) && !text.trimStart().startsWith("{"))
		throw new MalformedError(
			"a custom payload template: remove it from the webhook in Cal.com",
		);
	const sent = parseJsonLossless(Payload, text);
	return {
		trigger: sent.triggerEvent,
		createdAt: sent.createdAt ?? undefined,
		about: sent.payload ?? sent,
	};
};
