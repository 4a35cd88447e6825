import type { WebhookRequest } from "#shared/webhook/request.ts";

/**
 * Classic webhooks and the newer Events write the same things under different names. Where both are given the newer ones decide.
 * https://shopify.dev/docs/apps/build/webhooks/delivery-structure, https://shopify.dev/docs/apps/build/events/delivery-structure
 */
export const families = ["shopify-", "x-shopify-"] as const;

type Headers = Pick<WebhookRequest, "headers">;

/** The header of that name in whichever family has it. Only for what is not decided by the signature's family. */
export const shopifyHeader = (
	{ headers }: Headers,
	name: string,
): string | undefined => {
	const family = families.find((prefix) => headers[`${prefix}${name}`]);
	return family && headers[`${family}${name}`];
};

/** What the reader needs, in both families. */
export const kept: readonly string[] = families.flatMap((prefix) =>
	["topic", "webhook-id", "event-id", "triggered-at"].map(
		(name) => `${prefix}${name}`,
	),
);
