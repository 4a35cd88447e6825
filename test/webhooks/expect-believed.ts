import { expect } from "vitest";
import { receive } from "#shared/webhook/receive.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { answers, saysVerdict } from "./answers.ts";
import { fakeEffects } from "./fake-effects.ts";

/** Answered as the provider expects, and queued once if at all. Returns what was queued. */
export const expectBelieved = async (
	webhook: Webhook,
	request: WebhookRequest,
	...secrets: readonly Secret[]
) => {
	const { effects, queued } = fakeEffects(...secrets);
	const {
		status,
		headers,
		body = "",
	} = await receive(webhook, request, effects);
	expect([answers[webhook.id] ?? []].flat()).toContainEqual({
		status,
		contentType: headers?.["content-type"],
	});
	if (saysVerdict(webhook))
		expect(JSON.parse(body)).toMatchObject({ valid: true });
	const isDelivery = webhook.isDelivery?.(request) ?? true;
	expect(queued).toHaveLength(webhook.queue && isDelivery ? 1 : 0);
	return queued;
};
