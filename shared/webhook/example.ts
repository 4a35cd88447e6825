import type { Identity } from "./reader.ts";
import type { WebhookRequest } from "./request.ts";
import type { Secret } from "./verify/verify.ts";

/** When every example is taken to have been received: the `at` of events whose delivery carries no time of its own. */
export const exampleReceivedAt = "2026-11-20T15:05:00.000Z";

/** A recorded request of a provider's, unsigned, and what it must become. */
export type Example = {
	/** Of the webhook it is for. */
	readonly webhook: string;
	/** What `npm run send -- <webhook> <name>` calls it; the provider's type where that tells examples apart. */
	readonly name: string;
	readonly method: "GET" | "POST";
	readonly query?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string;
	/** Texts in it that name this delivery: another delivery has others in their place. */
	readonly ids: readonly string[];
	/** Left out for what queues nothing. */
	readonly becomes?: {
		readonly identity: Identity;
		readonly events: readonly unknown[];
	};
};

/** The way the provider signs with its secret: by its own SDK or its documentation, never by our verifier. */
export type Sign = (
	request: WebhookRequest,
	secret: Secret,
	/** Unix seconds. */
	now: number,
) => WebhookRequest;
