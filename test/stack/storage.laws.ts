import { describe, expect, it } from "vitest";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { ofType, synthesized } from "./synthesized.ts";

const kept = synthesized({ retain: true, keepDeliveriesDays: 12 });
const dropped = synthesized({ retain: false });

const secretNames = [
	...new Set(
		providers
			.flatMap(webhooksOf)
			.flatMap(({ secret }) => [secret].flat() as string[]),
	),
];

const only = (stack: typeof kept, type: string) => {
	const [first, ...others] = ofType(stack, type);
	expect(others).toEqual([]);
	return first;
};

describe("the table", () => {
	const table = only(kept, "AWS::DynamoDB::Table");
	const index = (name: string, prefix: string) => ({
		IndexName: name,
		KeySchema: [
			{ AttributeName: `${prefix}Key`, KeyType: "HASH" },
			{ AttributeName: "sort", KeyType: "RANGE" },
		],
		Projection: { ProjectionType: "KEYS_ONLY" },
	});

	it("has one key and three indexes of keys", () => {
		expect(table?.properties).toMatchObject({
			TableName: "hookswitch-dev",
			KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
			BillingMode: "PAY_PER_REQUEST",
			TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
		});
		expect(table?.properties.GlobalSecondaryIndexes).toEqual([
			index("byKind", "kind"),
			index("byContact", "contact"),
			index("byParent", "parent"),
		]);
	});

	it("can be put back to any second, is encrypted, and is hard to delete", () => {
		expect(table?.properties).toMatchObject({
			PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
			SSESpecification: { SSEEnabled: true },
			DeletionProtectionEnabled: true,
		});
	});
});

describe("the bucket", () => {
	const bucket = only(kept, "AWS::S3::Bucket");

	it("is private and encrypted", () => {
		expect(bucket?.properties).toMatchObject({
			PublicAccessBlockConfiguration: {
				BlockPublicAcls: true,
				BlockPublicPolicy: true,
				IgnorePublicAcls: true,
				RestrictPublicBuckets: true,
			},
			BucketEncryption: {
				ServerSideEncryptionConfiguration: [
					{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } },
				],
			},
			OwnershipControls: {
				Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }],
			},
		});
	});

	it("refuses what does not come over TLS, and allows nobody anything by itself", () => {
		const policy = only(kept, "AWS::S3::BucketPolicy")?.properties;
		expect(policy?.PolicyDocument).toMatchObject({
			Statement: [
				{
					Effect: "Deny",
					Action: "s3:*",
					Principal: { AWS: "*" },
					Condition: { Bool: { "aws:SecureTransport": "false" } },
				},
			],
		});
	});

	it("drops bodies a day after their delivery, and never what waits for a queue", () => {
		expect(bucket?.properties.LifecycleConfiguration).toEqual({
			Rules: [{ Prefix: "bodies/", Status: "Enabled", ExpirationInDays: 13 }],
		});
	});
});

describe("the secrets", () => {
	const secrets = ofType(kept, "AWS::SecretsManager::Secret");

	it("are one per provider, and refuse everything until an admin puts the keys", () => {
		expect(
			secrets.map(({ properties: { Name, SecretString } }) => ({
				Name,
				SecretString,
			})),
		).toEqual(
			secretNames.map((name) => ({
				Name: `hookswitch/dev/${name}`,
				SecretString: "{}",
			})),
		);
	});

	it("say where the provider explains its keys", () => {
		expect(secrets[0]?.properties.Description).toContain(
			"https://docs.stripe.com/",
		);
	});
});

describe("the log groups", () => {
	it("are those of webhooks, workers, admin and API, and forget as configured", () => {
		const groups = ofType(
			synthesized({ logRetentionDays: 90 }),
			"AWS::Logs::LogGroup",
		).map(({ properties }) => properties);
		expect(groups.map(({ LogGroupName }) => LogGroupName).sort()).toEqual([
			"/aws/vendedlogs/hookswitch/dev/api",
			"/hookswitch/dev/admin",
			"/hookswitch/dev/webhooks",
			"/hookswitch/dev/workers",
		]);
		for (const { RetentionInDays } of groups) expect(RetentionInDays).toBe(90);
	});
});

describe.each([
	"AWS::DynamoDB::Table",
	"AWS::S3::Bucket",
	"AWS::SecretsManager::Secret",
	"AWS::Logs::LogGroup",
	"AWS::Cognito::UserPool",
])("%s", (type) => {
	it("outlives the stack where the stage says so, and only there", () => {
		const policies = (stack: typeof kept) =>
			new Set(ofType(stack, type).map(({ deletionPolicy }) => deletionPolicy));
		expect(policies(kept)).toEqual(new Set(["RetainExceptOnCreate"]));
		expect(policies(dropped)).toEqual(new Set(["Delete"]));
	});
});
