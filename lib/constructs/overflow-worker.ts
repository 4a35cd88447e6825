import { Duration } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { Construct } from "constructs";
import { type FunctionDefaults, NodeFunction } from "./function.ts";
import type { OverflowBucket } from "./overflow-bucket.ts";
import type { QueueWorker } from "./queue-worker.ts";

/** Every minute, moves what waits in the bucket to the queue it was meant for. */
export class OverflowWorker extends NodeFunction {
	constructor(scope: Construct, id: string, defaults: FunctionDefaults) {
		super(scope, id, {
			...defaults,
			name: "workers/overflow",
			description: "Moves what waits in the overflow bucket to its queue",
			// Ends before the next one starts.
			timeoutSeconds: 50,
		});
		new Rule(scope, `${id}EveryMinute`, {
			schedule: Schedule.rate(Duration.minutes(1)),
			// The next minute is attempt enough.
			targets: [new LambdaFunction(this, { retryAttempts: 0 })],
		});
	}

	/** From the bucket to the queues. */
	moves(bucket: OverflowBucket, queues: readonly QueueWorker[]): void {
		bucket.emptiedBy(this);
		this.may(
			["sqs:GetQueueUrl", "sqs:SendMessage"],
			queues.map(({ queue }) => queue.queueArn),
		);
	}
}
