import { createHmac } from "node:crypto";
import type { Sign } from "#shared/webhook/example.ts";

/** As Cal.com signs; it offers no library for that. https://cal.com/docs/developing/guides/automation/webhooks */
export const sign: Sign = (request, { webhookSecret }) => {
	const [secret] = [webhookSecret].flat();
	if (typeof secret !== "string")
		throw new Error("The Cal.com secret holds no webhookSecret");
	const hmac = createHmac("sha256", secret).update(request.body);
	return {
		...request,
		headers: {
			...request.headers,
			"x-cal-signature-256": hmac.digest("hex"),
		},
	};
};
