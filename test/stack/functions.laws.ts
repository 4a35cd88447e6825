import { describe, expect, it } from "vitest";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { functionNamed, readable } from "./readable.ts";
import { ofType, synthesized } from "./synthesized.ts";

const stack = synthesized({ defaultCountry: "CA", keepDeliveriesDays: 12 });

const environmentOf = (name: string) =>
	Object(readable(functionNamed(stack, name).Environment, stack)).Variables;

const baseUrl = "hookswitch-dev";

describe("the environment", () => {
	it.each(
		providers.flatMap((provider) =>
			webhooksOf(provider).map((webhook) => ({ provider, webhook })),
		),
	)(
		"of $webhook.id is what its code reads, and no key",
		({
			provider,
			webhook: { id, secret, queue, needsSettings, needsContacts },
		}) => {
			expect(
				environmentOf(`webhooks-${provider.name}-${id.split("/").at(-1)}`),
			).toEqual({
				SECRET_ID: [secret]
					.flat()
					.map((one) => `hookswitch/dev/${one}`)
					.join(","),
				BASE_URL: baseUrl,
				...(queue && {
					QUEUE_URL: `hookswitch-dev-${queue}`,
					BUCKET_NAME: "Bucket",
				}),
				...((needsSettings || needsContacts) && {
					TABLE_NAME: "hookswitch-dev",
				}),
			});
		},
	);

	const worker = {
		TABLE_NAME: "hookswitch-dev",
		BUCKET_NAME: "Bucket",
		DEFAULT_COUNTRY: "CA",
		KEEP_DELIVERIES_DAYS: "12",
	};

	it("of a worker names its own queue, and of calls the secret to ask CallRail with", () => {
		expect(environmentOf("workers-calls")).toEqual({
			...worker,
			QUEUE_URL: "hookswitch-dev-calls",
			DEAD_LETTER_QUEUE_URL: "hookswitch-dev-calls-dead-letters",
			CALLRAIL_SECRET_ID: "hookswitch/dev/callrail",
		});
		expect(environmentOf("workers-messages")).toEqual({
			...worker,
			QUEUE_URL: "hookswitch-dev-messages",
			DEAD_LETTER_QUEUE_URL: "hookswitch-dev-messages-dead-letters",
		});
	});

	it("of the payments worker names the mail queue, the operator and the secret to ask Stripe with too", () => {
		expect(environmentOf("workers-payments")).toEqual({
			...worker,
			QUEUE_URL: "hookswitch-dev-payments",
			DEAD_LETTER_QUEUE_URL: "hookswitch-dev-payments-dead-letters",
			EMAIL_QUEUE_URL: "hookswitch-dev-email",
			OPERATOR_EMAIL: "operator@example.com",
			STRIPE_SECRET_ID: "hookswitch/dev/stripe",
		});
	});

	it("of the others is as short", () => {
		expect(environmentOf("senders-email")).toEqual({
			TABLE_NAME: "hookswitch-dev",
			QUEUE_URL: "hookswitch-dev-email",
			DEAD_LETTER_QUEUE_URL: "hookswitch-dev-email-dead-letters",
			MAIL_FROM: "mail@example.com",
			KEEP_DELIVERIES_DAYS: "12",
		});
		expect(environmentOf("workers-overflow")).toEqual({
			BUCKET_NAME: "Bucket",
		});
		expect(environmentOf("admin")).toEqual({
			TABLE_NAME: "hookswitch-dev",
			DEFAULT_COUNTRY: "CA",
		});
	});
});

describe("every function", () => {
	const functions = ofType(stack, "AWS::Lambda::Function");

	it.each(functions.map(({ properties }) => properties))(
		"$FunctionName has the same runtime, and a log group and role given to it",
		(properties) => {
			expect(properties).toMatchObject({
				Runtime: "nodejs24.x",
				Architectures: ["arm64"],
				Handler: "index.handler",
				LoggingConfig: {
					LogFormat: "JSON",
					LogGroup: expect.anything(),
					SystemLogLevel: "WARN",
				},
				Role: { "Fn::GetAtt": [expect.any(String), "Arn"] },
			});
			expect(properties).not.toHaveProperty("ReservedConcurrentExecutions");
			expect(properties).not.toHaveProperty(
				"Environment.Variables.NODE_OPTIONS",
			);
		},
	);

	it.each([
		["webhooks-stripe-stripe", 10, 512],
		["workers-payments", 10, 512],
		["senders-email", 10, 512],
		["workers-emails", 30, 1024],
		["workers-social", 30, 1024],
	])("%s ends within %d s, and has %d MB", (name, Timeout, MemorySize) => {
		expect(functionNamed(stack, name)).toMatchObject({ Timeout, MemorySize });
	});
});

it("the overflow worker runs every minute and ends before the next one", () => {
	expect(ofType(stack, "AWS::Events::Rule")[0]?.properties).toMatchObject({
		ScheduleExpression: "rate(1 minute)",
		State: "ENABLED",
	});
	expect(functionNamed(stack, "workers-overflow").Timeout).toBeLessThan(60);
});
