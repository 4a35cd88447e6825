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
		const { mailFrom, mailConfigurationSet, keepDeliveriesDays } =
			defaults.stage;
		const domain = mailFrom.slice(mailFrom.lastIndexOf("@") + 1);
		this.worker.knows({
			MAIL_FROM: mailFrom,
			KEEP_DELIVERIES_DAYS: String(keepDeliveriesDays),
			...(mailConfigurationSet && {
				MAIL_CONFIGURATION_SET: mailConfigurationSet,
			}),
		});
		const arnOf = (resource: string, resourceName: string): string =>
			Stack.of(this).formatArn({ service: "ses", resource, resourceName });
		// SES checks the right on whichever of the two is verified, and on the set.
		this.worker.may(
			["ses:SendEmail"],
			[
				arnOf("identity", mailFrom),
				arnOf("identity", domain),
				...(mailConfigurationSet
					? [arnOf("configuration-set", mailConfigurationSet)]
					: []),
			],
		);
	}
}
