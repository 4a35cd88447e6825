import { getHmac } from "@shopify/shopify-api/test-helpers";
import type { Sign } from "#shared/webhook/example.ts";

/** As Shopify signs a delivery. With several secrets in the list, with the first. https://shopify.dev/docs/apps/build/webhooks/verify-deliveries */
export const sign: Sign = (request, { apiSecret }) => {
	const [secret] = [apiSecret].flat();
	if (typeof secret !== "string")
		throw new Error("The Shopify secret holds no apiSecret");
	const family = request.headers["shopify-topic"] ? "shopify" : "x-shopify";
	return {
		...request,
		headers: {
			...request.headers,
			[`${family}-hmac-sha256`]: getHmac(request.body.toString("utf8"), secret),
		},
	};
};
