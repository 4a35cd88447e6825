import { queryOf } from "#shared/webhook/form.ts";
import type { Reply, WebhookRequest } from "#shared/webhook/request.ts";
import { isUnreplaced } from "./placeholder.ts";

/** Anything but exactly this, and the same message comes again every 30 minutes, for ever. */
export const ok = (): Reply => ({
	status: 200,
	headers: { "content-type": "text/plain" },
	body: "ok",
});

/** When a URL is saved VoIP.ms calls it without parameters, or with none of its placeholders replaced: no delivery. */
export const saysSomething = (request: WebhookRequest): boolean =>
	request.method !== "GET" ||
	[...queryOf(request)].some(
		([name, value]) =>
			name !== "token" && value.trim() !== "" && !isUnreplaced(value),
	);
