import type { Construct } from "constructs";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { type FunctionDefaults, NodeFunction } from "./function.ts";
import type { OverflowBucket } from "./overflow-bucket.ts";
import type { PublicApi } from "./public-api.ts";
import type { QueueWorker } from "./queue-worker.ts";

/** Every path and alias, by every method. */
const routeKeysOf = ({ methods, paths }: Webhook): string[] =>
	paths.flatMap((path) => methods.map((method) => `${method} ${path}`));

/** The function behind one webhook. */
export class WebhookFunction extends NodeFunction {
	constructor(
		scope: Construct,
		id: string,
		{
			webhook,
			name,
			...defaults
		}: FunctionDefaults & {
			readonly webhook: Webhook;
			/** In the bundle. */
			readonly name: string;
		},
	) {
		super(scope, id, {
			...defaults,
			name,
			description: `Takes ${webhook.id} deliveries`,
			// Shorter than any provider waits; inside it, two attempts at the queue and one at the bucket.
			timeoutSeconds: 10,
		});
	}

	/** Is called at its paths, under the stage's base URL. */
	answers(api: PublicApi, webhook: Webhook): void {
		this.knows({ BASE_URL: api.baseUrl });
		api.route(this, routeKeysOf(webhook));
	}

	/** Queues what it took, or leaves it in the bucket while the queue cannot be reached. */
	queues(worker: QueueWorker, bucket: OverflowBucket): void {
		worker.filledBy(this, "QUEUE_URL");
		bucket.catchesFrom(this, worker.queueName);
	}
}
