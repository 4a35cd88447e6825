import { type CallFlow, defaultSettings } from "#shared/settings.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { baseUrl } from "../webhooks/recorded-request.ts";

/** What happens to a caller whom nobody answers and who leaves a message. */
export type Heard =
	| { readonly said: string }
	| { readonly rings: readonly string[]; readonly seconds: number }
	| { readonly records: number; readonly transcribed: boolean };

export type Caller = (flow: CallFlow, now: Date) => Promise<readonly Heard[]>;

/** The body of what a webhook answers. */
export const ask = async (
	webhook: Webhook,
	request: Pick<WebhookRequest, "body" | "headers">,
	{ flow, now, query = "" }: { flow: CallFlow; now: Date; query?: string },
): Promise<string> => {
	const reply = await webhook.answer?.(
		{
			...request,
			method: "POST",
			url: `${baseUrl}${webhook.paths[0]}${query}`,
		},
		{
			baseUrl,
			settings: { ...defaultSettings, callFlow: flow },
			findContact: async () => undefined,
			now,
		},
	);
	return reply?.body ?? "";
};
