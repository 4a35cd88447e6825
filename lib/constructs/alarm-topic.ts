import { Aws } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";

/** Where the stage's alarms go: to its `alarmEmail`, if it has one. */
export class AlarmTopic extends Topic {
	constructor(
		scope: Construct,
		id: string,
		{ stage }: { readonly stage: Stage },
	) {
		super(scope, id, {
			displayName: `Hookswitch ${stage.name}`,
			enforceSSL: true,
		});
		// A topic policy takes the place of the default one, which would have let CloudWatch in.
		this.addToResourcePolicy(
			new PolicyStatement({
				principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
				actions: ["sns:Publish"],
				resources: [this.topicArn],
				conditions: {
					StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
				},
			}),
		);
		if (stage.alarmEmail)
			this.addSubscription(new EmailSubscription(stage.alarmEmail));
	}
}
