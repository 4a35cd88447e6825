import {
	AttributeType,
	BillingMode,
	ProjectionType,
	Table,
	TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import type { Construct } from "constructs";
import { removalPolicyOf } from "../removal-policy.ts";
import type { Stage } from "../stage.ts";
import type { NodeFunction } from "./function.ts";

const indexNames = ["byKind", "byContact", "byParent"] as const;

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** Every record of the stage, one item each. The indexes hold keys only: a list is read by them, its items by key. */
export class RecordsTable extends Table {
	constructor(
		scope: Construct,
		id: string,
		{ stage }: { readonly stage: Stage },
	) {
		super(scope, id, {
			tableName: `hookswitch-${stage.name}`,
			partitionKey: text("pk"),
			billingMode: BillingMode.PAY_PER_REQUEST,
			pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
			encryption: TableEncryption.AWS_MANAGED,
			timeToLiveAttribute: "expiresAt",
			deletionProtection: stage.retain,
			removalPolicy: removalPolicyOf(stage),
		});
		for (const indexName of indexNames) {
			const prefix = indexName.slice("by".length).toLowerCase();
			this.addGlobalSecondaryIndex({
				indexName,
				partitionKey: text(`${prefix}Key`),
				sortKey: text("sort"),
				projectionType: ProjectionType.KEYS_ONLY,
			});
		}
	}

	/** What a worker does in its transactions, items by key, never a list; and what came, a batch's in one request. */
	writableBy(fn: NodeFunction): void {
		fn.knows({ TABLE_NAME: this.tableName });
		fn.may(["dynamodb:BatchGetItem", "dynamodb:PutItem"], [this.tableArn]);
		fn.may(["dynamodb:BatchWriteItem"], [this.tableArn], itemsOf("ENVELOPE"));
	}

	/** A note of each thing it sends, so that it sends it once; and who must not be written to. */
	notesSentBy(fn: NodeFunction): void {
		fn.knows({ TABLE_NAME: this.tableName });
		fn.may(
			["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
			[this.tableArn],
		);
		fn.may(["dynamodb:GetItem"], [this.tableArn], itemsOf("SUPPRESSION"));
	}

	/** Lists and items; of the items it may write the settings alone. */
	lookedUpBy(fn: NodeFunction): void {
		fn.knows({ TABLE_NAME: this.tableName });
		fn.may(
			["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"],
			[
				this.tableArn,
				...indexNames.map((name) => `${this.tableArn}/index/${name}`),
			],
		);
		fn.may(["dynamodb:PutItem"], [this.tableArn], settingsOnly);
	}

	/** The settings and no other item: how a webhook's answer is computed. */
	settingsReadBy(fn: NodeFunction): void {
		fn.knows({ TABLE_NAME: this.tableName });
		fn.may(["dynamodb:GetItem"], [this.tableArn], settingsOnly);
	}

	/** Contacts, one by one: an assistant asks who is calling. */
	contactsReadBy(fn: NodeFunction): void {
		fn.knows({ TABLE_NAME: this.tableName });
		fn.may(["dynamodb:GetItem"], [this.tableArn], itemsOf("CONTACT"));
	}
}

/** Only items of one kind. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html */
const itemsOf = (kind: string) => ({
	"ForAllValues:StringLike": { "dynamodb:LeadingKeys": [`${kind}#*`] },
});

const settingsOnly = itemsOf("SETTINGS");
