import "@shopify/shopify-api/adapters/web-api";
import { ApiVersion, LogSeverity, shopifyApi } from "@shopify/shopify-api";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Peer } from "./peers.ts";

export const shopifyPeer = (
	{ url, headers, body }: WebhookRequest,
	apiSecretKey: string,
): Peer => {
	const shopify = shopifyApi({
		apiKey: "bench",
		apiSecretKey,
		apiVersion: ApiVersion.July26,
		hostName: "hooks.example.com",
		isEmbeddedApp: false,
		logger: { level: LogSeverity.Error },
	});
	const rawBody = body.toString("utf8");
	const rawRequest = new Request(url, { method: "POST", headers });
	return {
		packageName: "@shopify/shopify-api",
		verify: async () => {
			const { valid } = await shopify.webhooks.validate({
				rawBody,
				rawRequest,
			});
			return valid;
		},
	};
};
