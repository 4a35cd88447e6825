/**
 * Said outright so that no client looks for configuration files at start. The timeouts leave room, inside the shortest deadline
 * of a provider (Shopify's 5 s), for one more attempt and the overflow bucket.
 */
export const clientConfig = {
	region: process.env.AWS_REGION,
	maxAttempts: 2,
	retryMode: "standard",
	defaultsMode: "standard",
	useFipsEndpoint: false,
	useDualstackEndpoint: false,
	requestHandler: {
		connectionTimeout: 800,
		requestTimeout: 1500,
		throwOnRequestTimeout: true,
	},
} as const;
