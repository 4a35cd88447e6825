import { createHmac } from "node:crypto";
import type { Sign } from "#shared/webhook/example.ts";

/** As Meta signs; it offers no library for that. https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads */
export const sign: Sign = (request, { appSecret }) => {
	const [secret] = [appSecret].flat();
	if (typeof secret !== "string")
		throw new Error("The Meta secret holds no appSecret");
	const hmac = createHmac("sha256", secret).update(request.body);
	return {
		...request,
		headers: {
			...request.headers,
			"x-hub-signature-256": `sha256=${hmac.digest("hex")}`,
		},
	};
};
