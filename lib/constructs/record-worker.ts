import type { Construct } from "constructs";
import type { QueueName } from "#shared/events.ts";
import type { FunctionDefaults } from "./function.ts";
import { QueueWorker } from "./queue-worker.ts";

/** A delivery of SendGrid's or Meta's may tell of a thousand things and more, and ten such of tens of thousands. */
const ofMany = { timeoutSeconds: 30, memoryMegabytes: 1024 };
const toldByTheThousand: readonly QueueName[] = ["emails", "social"];

/** The queue of one kind of event, and the worker that applies its events to the records. */
export class RecordWorker extends QueueWorker {
	constructor(scope: Construct, queue: QueueName, defaults: FunctionDefaults) {
		super(scope, `Worker-${queue}`, {
			...defaults,
			...(toldByTheThousand.includes(queue) && ofMany),
			queue,
			name: `workers/${queue}`,
			description: `Applies what happened (${queue}) to the records`,
		});
		this.worker.knows({
			DEFAULT_COUNTRY: defaults.stage.defaultCountry,
			KEEP_DELIVERIES_DAYS: String(defaults.stage.keepDeliveriesDays),
		});
	}
}
