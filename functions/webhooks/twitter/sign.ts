import { createHmac } from "node:crypto";
import type { Sign } from "#shared/webhook/example.ts";

/** As X signs; it keeps no library for that. https://docs.x.com/x-api/webhooks/introduction */
export const sign: Sign = (request, { consumerSecret }) => {
	const [secret] = [consumerSecret].flat();
	if (typeof secret !== "string")
		throw new Error("The X secret holds no consumerSecret");
	const hmac = createHmac("sha256", secret).update(request.body);
	return {
		...request,
		headers: {
			...request.headers,
			"x-twitter-webhooks-signature": `sha256=${hmac.digest("base64")}`,
		},
	};
};
