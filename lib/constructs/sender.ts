import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionDefaults } from "./function.ts";
import { QueueWorker } from "./queue-worker.ts";

/** Sends what is in the queue `email` through SES. */
export class EmailSender extends QueueWorker {
	constructor(scope: Construct, id: string, defaults: FunctionDefaults) {
		super(scope, id, {
			...defaults,
			queue: "email",
			name: "senders/email",
			description: "Sends mail through SES",
		});
		const { mailFrom } = defaults.stage;
		const domain = mailFrom.slice(mailFrom.lastIndexOf("@") + 1);
		this.worker.knows({
			MAIL_FROM: mailFrom,
			KEEP_DELIVERIES_DAYS: String(defaults.stage.keepDeliveriesDays),
		});
		// SES checks the right on whichever of the two is verified.
		this.worker.may(
			["ses:SendEmail"],
			[mailFrom, domain].map((identity) =>
				Stack.of(this).formatArn({
					service: "ses",
					resource: "identity",
					resourceName: identity,
				}),
			),
		);
	}
}
