import { expect, vi } from "vitest";
import { receive } from "#shared/webhook/receive.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { refusals, saysVerdict } from "./answers.ts";
import { fakeEffects } from "./fake-effects.ts";

/** Nothing is queued, the caller learns nothing of why, and the log has a reason but nothing of the request. */
export const expectRefused = async (
	webhook: Webhook,
	request: WebhookRequest,
	...secrets: readonly Secret[]
): Promise<void> => {
	const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
	const { effects, queued } = fakeEffects(...secrets);
	const reply = await receive(webhook, request, effects);
	const logged = warn.mock.calls;
	warn.mockRestore();

	if (saysVerdict(webhook))
		expect(JSON.parse(reply.body ?? "")).toMatchObject({ valid: false });
	else {
		expect(refusals[webhook.id] ?? [401]).toContain(reply.status);
		expect(reply).toEqual({ status: reply.status });
	}
	expect(queued).toEqual([]);
	expect(logged).toEqual([
		[
			{
				message: "refused",
				webhook: webhook.id,
				reason: expect.stringMatching(/^[a-z-]+$/),
			},
		],
	]);
};
