import { Duration } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { maxHandOuts } from "#shared/queue/max-receives.ts";
import { type FunctionDefaults, NodeFunction } from "./function.ts";

export type QueueWorkerProps = FunctionDefaults & {
	/** Of the queue: `calls` is `hookswitch-<stage>-calls`. */
	readonly queue: string;
	/** Of the function that consumes it, in the bundle. */
	readonly name: string;
	readonly description: string;
	/** A batch takes a second or two; what hangs is better tried again, and comes back the sooner. @default 10 */
	readonly timeoutSeconds?: number;
	readonly memoryMegabytes?: number;
};

/** A queue, what empties it, and where a message goes that cannot be worked off. */
export class QueueWorker extends Construct {
	readonly queue: Queue;
	/** The queue's name as the code sees it: the last part of its URL. */
	readonly queueName: string;
	readonly deadLetters: Queue;
	readonly worker: NodeFunction;

	constructor(
		scope: Construct,
		id: string,
		{ queue, timeoutSeconds = 10, ...defaults }: QueueWorkerProps,
	) {
		super(scope, id);
		this.queueName = `hookswitch-${defaults.stage.name}-${queue}`;
		this.deadLetters = new Queue(this, "DeadLetters", {
			queueName: `${this.queueName}-dead-letters`,
			encryption: QueueEncryption.SQS_MANAGED,
			enforceSSL: true,
			// As long as SQS can: time for a fix before the messages are moved back.
			retentionPeriod: Duration.days(14),
		});
		this.queue = new Queue(this, "Queue", {
			queueName: this.queueName,
			encryption: QueueEncryption.SQS_MANAGED,
			enforceSSL: true,
			// Six times what the worker may take, so that a batch is not handed out twice while Lambda is throttled.
			// https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
			visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
			deadLetterQueue: {
				queue: this.deadLetters,
				maxReceiveCount: maxHandOuts,
			},
		});
		this.worker = new NodeFunction(this, "Worker", {
			...defaults,
			timeoutSeconds,
		});
		// Grants it to receive, delete and postpone messages of this queue.
		this.worker.addEventSource(
			new SqsEventSource(this.queue, {
				batchSize: 10,
				reportBatchItemFailures: true,
				maxConcurrency: 10,
			}),
		);
		// It puts to the end of the queue again what only time can help.
		this.filledBy(this.worker, "QUEUE_URL");
		// It sets aside, with the reason, what nothing helps; the redrive policy does so where the worker dies of it.
		this.worker.knows({ DEAD_LETTER_QUEUE_URL: this.deadLetters.queueUrl });
		this.worker.may(["sqs:SendMessage"], [this.deadLetters.queueArn]);
	}

	/** Lets a function put messages into the queue; the caller says by which variable it knows the queue. */
	filledBy(fn: NodeFunction, variable: "QUEUE_URL" | "EMAIL_QUEUE_URL"): void {
		fn.knows({ [variable]: this.queue.queueUrl });
		fn.may(["sqs:SendMessage"], [this.queue.queueArn]);
	}
}
