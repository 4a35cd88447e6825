import { describe, expect, it } from "vitest";
import { queueNames } from "#shared/events.ts";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { rightsOf } from "./readable.ts";
import { ofType, synthesized } from "./synthesized.ts";

const stack = synthesized();

const log = (group: string) =>
	`Allow logs:CreateLogStream logs:PutLogEvents on /hookswitch/dev/${group}`;

const itemsOf = (kind: string) =>
	`Allow dynamodb:GetItem on hookswitch-dev if {"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["${kind}#*"]}}`;

const consume =
	"Allow sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage";

const webhooks = providers.flatMap((provider) =>
	webhooksOf(provider).map((webhook) => ({
		...webhook,
		name: `webhooks-${provider.name}-${webhook.id.split("/").at(-1)}`,
	})),
);

describe("a webhook's role", () => {
	it.each(webhooks)(
		"of $id allows its log, its secret, its queue and the bucket behind it, and nothing more",
		({ name, secret, queue, needsSettings, needsContacts }) => {
			expect(rightsOf(stack, name)).toEqual([
				log("webhooks"),
				`Allow secretsmanager:GetSecretValue on ${[secret]
					.flat()
					.map((one) => `hookswitch/dev/${one}`)
					.sort()
					.join(" ")}`,
				...(queue
					? [
							`Allow sqs:SendMessage on hookswitch-dev-${queue}`,
							`Allow s3:PutObject on Bucket/bodies/* Bucket/waiting/hookswitch-dev-${queue}/*`,
						]
					: []),
				...(needsSettings ? [itemsOf("SETTINGS")] : []),
				...(needsContacts ? [itemsOf("CONTACT")] : []),
			]);
		},
	);

	it("tells those that read the table from those that do not", () => {
		const reading = webhooks.filter(({ name }) =>
			rightsOf(stack, name).join().includes("dynamodb:"),
		);
		expect(reading.map(({ id }) => id)).toEqual(
			webhooks
				.filter(
					({ needsSettings, needsContacts }) => needsSettings || needsContacts,
				)
				.map(({ id }) => id),
		);
		expect(reading.length).toBeGreaterThan(0);
		expect(reading.length).toBeLessThan(webhooks.length);
	});
});

describe("a worker's role", () => {
	const applies = [
		"Allow dynamodb:BatchGetItem dynamodb:PutItem on hookswitch-dev",
		`Allow dynamodb:BatchWriteItem on hookswitch-dev if {"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["ENVELOPE#*"]}}`,
		"Allow s3:GetObject s3:PutObject on Bucket/bodies/*",
	];

	const asking: readonly string[] = ["calls", "payments"];

	it.each(queueNames.filter((queue) => !asking.includes(queue)))(
		"of %s allows its queue, items of the table by key, and bodies",
		(queue) => {
			expect(rightsOf(stack, `workers-${queue}`)).toEqual([
				log("workers"),
				`${consume} sqs:SendMessage on hookswitch-dev-${queue}`,
				`Allow sqs:SendMessage on hookswitch-dev-${queue}-dead-letters`,
				...applies,
			]);
		},
	);

	it("of calls may ask CallRail besides", () => {
		expect(rightsOf(stack, "workers-calls")).toEqual([
			log("workers"),
			`${consume} sqs:SendMessage on hookswitch-dev-calls`,
			"Allow sqs:SendMessage on hookswitch-dev-calls-dead-letters",
			...applies,
			"Allow secretsmanager:GetSecretValue on hookswitch/dev/callrail",
		]);
	});

	it("of payments may have mail sent and ask Stripe besides", () => {
		expect(rightsOf(stack, "workers-payments")).toEqual([
			log("workers"),
			`${consume} sqs:SendMessage on hookswitch-dev-payments`,
			"Allow sqs:SendMessage on hookswitch-dev-email hookswitch-dev-payments-dead-letters",
			...applies,
			"Allow secretsmanager:GetSecretValue on hookswitch/dev/stripe",
		]);
	});

	it("of no other queue reads a secret", () => {
		const reading = queueNames.filter((queue) =>
			rightsOf(stack, `workers-${queue}`).join().includes("secretsmanager:"),
		);
		expect(reading).toEqual(asking);
	});

	it("of overflow allows what waits, and the queues it waits for", () => {
		expect(rightsOf(stack, "workers-overflow")).toEqual([
			log("workers"),
			'Allow s3:ListBucket on Bucket if {"StringLike":{"s3:prefix":"waiting/*"}}',
			"Allow s3:DeleteObject s3:GetObject on Bucket/waiting/*",
			`Allow sqs:GetQueueUrl sqs:SendMessage on ${[...queueNames]
				.sort()
				.map((queue) => `hookswitch-dev-${queue}`)
				.join(" ")}`,
		]);
	});
});

it("the email sender may send from its address or domain, note what it has sent, and see whom it must not write to", () => {
	const identity = "arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:identity";
	expect(rightsOf(stack, "senders-email")).toEqual([
		log("workers"),
		`${consume} sqs:SendMessage on hookswitch-dev-email`,
		"Allow sqs:SendMessage on hookswitch-dev-email-dead-letters",
		`Allow ses:SendEmail on ${identity}/example.com ${identity}/mail@example.com`,
		"Allow dynamodb:DeleteItem dynamodb:PutItem dynamodb:UpdateItem on hookswitch-dev",
		itemsOf("SUPPRESSION"),
	]);
});

it("the email sender may use the stage's configuration set, and that one only", () => {
	const [allowed = ""] = rightsOf(
		synthesized({ mailConfigurationSet: "events" }),
		"senders-email",
	).filter((right) => right.includes("ses:"));
	expect(allowed).toContain(
		"ses:AWS::Region:AWS::AccountId:configuration-set/events",
	);
});

it("the admin API may look everything up and write settings only", () => {
	expect(rightsOf(stack, "admin")).toEqual([
		log("admin"),
		"Allow dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query on hookswitch-dev hookswitch-dev/index/byContact hookswitch-dev/index/byKind hookswitch-dev/index/byParent",
		itemsOf("SETTINGS").replace("GetItem", "PutItem"),
	]);
});

describe("every role", () => {
	const roles = ofType(stack, "AWS::IAM::Role");

	it("belongs to one function", () => {
		expect(roles).toHaveLength(ofType(stack, "AWS::Lambda::Function").length);
		for (const { properties } of roles)
			expect(properties.AssumeRolePolicyDocument).toMatchObject({
				Statement: [{ Principal: { Service: "lambda.amazonaws.com" } }],
			});
	});

	it("holds its own rights: no policy beside it, none of AWS's", () => {
		expect(ofType(stack, "AWS::IAM::Policy")).toEqual([]);
		expect(ofType(stack, "AWS::IAM::ManagedPolicy")).toEqual([]);
		for (const { properties } of roles)
			expect(properties.ManagedPolicyArns).toBeUndefined();
	});

	it("allows no scan of a table and no query language that may become one", () => {
		const sentences = ofType(stack, "AWS::Lambda::Function")
			.map(({ properties }) => String(properties.FunctionName))
			.flatMap((name) => rightsOf(stack, name.replace("hookswitch-dev-", "")));
		expect(sentences.join()).toContain("dynamodb:Query");
		expect(sentences.join()).not.toMatch(/dynamodb:(Scan|PartiQL|Export)/);
	});

	it("allows no action and no resource by *, but for keys of the bucket", () => {
		const sentences = ofType(stack, "AWS::Lambda::Function")
			.map(({ properties }) => String(properties.FunctionName))
			.flatMap((name) => rightsOf(stack, name.replace("hookswitch-dev-", "")));
		const wild = sentences
			.flatMap((sentence) => sentence.replace(/ if .*/, "").split(" "))
			.filter((word) => word.includes("*"));
		expect([...new Set(wild)].sort()).toEqual([
			"Bucket/bodies/*",
			"Bucket/waiting/*",
			...[...queueNames]
				.sort()
				.map((queue) => `Bucket/waiting/hookswitch-dev-${queue}/*`),
		]);
	});
});
