import { defaultSettings } from "#shared/settings.ts";
import type { Envelope } from "#shared/webhook/envelope.ts";
import type { Effects } from "#shared/webhook/receive.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { baseUrl, now } from "./recorded-request.ts";

/** Effects that remember what was queued. */
export const fakeEffects = (...secrets: readonly Secret[]) => {
	const queued: { envelope: Envelope; body: Buffer }[] = [];
	const effects: Effects = {
		secrets: { get: async () => secrets, refetch: async () => secrets },
		enqueue: async (envelope, body) => {
			queued.push({ envelope, body });
		},
		settings: async () => defaultSettings,
		findContact: async () => undefined,
		baseUrl,
		now: () => new Date(now * 1000),
	};
	return { effects, queued };
};
