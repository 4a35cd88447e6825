import type { ReadWebhook } from "./reader.ts";
import type { Webhook } from "./webhook.ts";

/** A company that calls us. Its recorded requests and how it signs stand beside it (examples.ts, sign.ts), where no Lambda loads them. */
export type Provider = {
	/** Folder, secret and column name. */
	readonly name: string;
	readonly title: string;
	/** The provider's own page on verifying its webhooks. */
	readonly docs: `https://${string}`;
	/** Webhooks whose deliveries a worker reads. */
	readonly webhooks: readonly ReadWebhook[];
	/** Webhooks that queue nothing. @default none */
	readonly unqueued?: readonly Webhook[];
};
