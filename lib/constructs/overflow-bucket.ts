import { Duration, Validations } from "aws-cdk-lib";
import {
	BlockPublicAccess,
	Bucket,
	BucketEncryption,
	ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { removalPolicyOf } from "../removal-policy.ts";
import type { Stage } from "../stage.ts";
import type { NodeFunction } from "./function.ts";

/**
 * `bodies/`: what is too large for a queue, for as long as its delivery can be replayed. `waiting/<queue>/`: envelopes that a
 * queue could not take, until the overflow worker has moved them.
 */
export class OverflowBucket extends Bucket {
	constructor(
		scope: Construct,
		id: string,
		{ stage }: { readonly stage: Stage },
	) {
		super(scope, id, {
			blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
			objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
			encryption: BucketEncryption.S3_MANAGED,
			enforceSSL: true,
			lifecycleRules: [
				{
					prefix: "bodies/",
					expiration: Duration.days(stage.keepDeliveriesDays + 1),
				},
			],
			removalPolicy: removalPolicyOf(stage),
		});
		Validations.of(this).acknowledge({
			id: "AwsSolutions-S1",
			reason:
				"Only this stage's functions may reach it, and each logs what it does; access logs would need a second bucket.",
		});
	}

	/** Where a webhook puts what the queue called `queueName` cannot take. */
	catchesFrom(fn: NodeFunction, queueName: string): void {
		fn.knows({ BUCKET_NAME: this.bucketName });
		fn.mayUnder(
			this,
			"bodies/",
			["s3:PutObject"],
			"The key holds the day and the id of the call, which are not known before it comes.",
		);
		fn.mayUnder(
			this,
			`waiting/${queueName}/`,
			["s3:PutObject"],
			"The key holds the id of the call, which is not known before it comes.",
		);
	}

	/** A worker fetches the bodies that messages point to, and puts there what is too large for a record. */
	holdsBodiesFor(fn: NodeFunction): void {
		fn.knows({ BUCKET_NAME: this.bucketName });
		fn.mayUnder(
			this,
			"bodies/",
			["s3:GetObject", "s3:PutObject"],
			"The key holds the day and the id of the call, which are not known before it comes.",
		);
	}

	/** Lists, reads and clears what waits for a queue. */
	emptiedBy(fn: NodeFunction): void {
		fn.knows({ BUCKET_NAME: this.bucketName });
		fn.may(["s3:ListBucket"], [this.bucketArn], {
			StringLike: { "s3:prefix": "waiting/*" },
		});
		fn.mayUnder(
			this,
			"waiting/",
			["s3:GetObject", "s3:DeleteObject"],
			"It moves whatever waits, for every queue.",
		);
	}
}
