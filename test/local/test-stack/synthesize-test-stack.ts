import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { App, Duration, Stack } from "aws-cdk-lib";
import { HttpApi, HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { UserPool } from "aws-cdk-lib/aws-cognito";
import { AttributeType, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { Code, Function as Lambda, Runtime } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { CfnSecret } from "aws-cdk-lib/aws-secretsmanager";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { buildSync } from "esbuild";
import * as z from "zod/mini";

const template = z.looseObject({
	Resources: z.record(
		z.string(),
		z.looseObject({
			Type: z.string(),
			Properties: z._default(z.record(z.string(), z.unknown()), {}),
		}),
	),
});

export type TestTemplate = z.infer<typeof template>;

export type TestStack = {
	readonly template: TestTemplate;
	readonly assetDirectory: string;
	readonly stackName: string;
};

const bundleHandlers = (outdir: string) =>
	buildSync({
		entryPoints: {
			index: fileURLToPath(new URL("handlers.ts", import.meta.url)),
		},
		outdir,
		bundle: true,
		platform: "node",
		format: "cjs",
		logLevel: "error",
	});

const declare = (stack: Stack, codeDirectory: string) => {
	const code = Code.fromAsset(codeDirectory);
	const lambda = (id: string, environment: Record<string, string> = {}) =>
		new Lambda(stack, id, {
			functionName: `test-${id}`,
			runtime: Runtime.NODEJS_22_X,
			handler: `index.${id}`,
			code,
			timeout: Duration.seconds(2),
			environment,
		});
	const table = new TableV2(stack, "Table", {
		partitionKey: { name: "pk", type: AttributeType.STRING },
		timeToLiveAttribute: "expiresAt",
	});
	const deadLetters = new Queue(stack, "DeadLetters", {
		queueName: "hookswitch-test-calls-dead-letters",
	});
	const queue = new Queue(stack, "Queue", {
		queueName: "hookswitch-test-calls",
		visibilityTimeout: Duration.seconds(2),
		deadLetterQueue: { queue: deadLetters, maxReceiveCount: 1 },
	});
	new CfnSecret(stack, "Secret", {
		name: "hookswitch/test/stripe",
		secretString: "{}",
	});
	const bucket = new Bucket(stack, "Bucket");

	const api = new HttpApi(stack, "Api");
	const route = (
		path: string,
		method: HttpMethod,
		handler: Lambda,
		id: string,
	) =>
		api.addRoutes({
			path,
			methods: [method],
			integration: new HttpLambdaIntegration(id, handler),
		});
	const echo = lambda("echo", {
		BASE_URL: api.apiEndpoint,
		BUCKET: bucket.bucketName,
	});
	route("/echo", HttpMethod.POST, echo, "EchoIntegration");
	route("/things/{id}", HttpMethod.GET, echo, "ThingsIntegration");
	const pool = new UserPool(stack, "Admins");
	const client = pool.addClient("Client");
	api.addRoutes({
		path: "/admin",
		methods: [HttpMethod.GET],
		integration: new HttpLambdaIntegration("AdminIntegration", echo),
		authorizer: new HttpJwtAuthorizer("Jwt", pool.userPoolProviderUrl, {
			jwtAudience: [client.userPoolClientId],
		}),
		authorizationScopes: ["hookswitch/admin"],
	});

	const enqueue = lambda("enqueue", { QUEUE_URL: queue.queueUrl });
	queue.grantSendMessages(enqueue);
	route("/enqueue", HttpMethod.POST, enqueue, "EnqueueIntegration");

	const work = lambda("work", { TABLE_NAME: table.tableName });
	table.grantWriteData(work);
	work.addEventSource(
		new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }),
	);

	const tick = lambda("tick", { TABLE_NAME: table.tableName });
	table.grantWriteData(tick);
	new Rule(stack, "EveryHour", {
		schedule: Schedule.rate(Duration.hours(1)),
		targets: [new LambdaFunction(tick)],
	});
};

/** Synthesizes a stack with one of each thing that a stack may hold. */
export const synthesizeTestStack = (): TestStack => {
	const outdir = mkdtempSync(join(tmpdir(), "test-stack-"));
	const codeDirectory = mkdtempSync(join(tmpdir(), "test-code-"));
	bundleHandlers(codeDirectory);
	const app = new App({
		outdir,
		analyticsReporting: false,
		builtinCloudFormationValidation: false,
	});
	const stack = new Stack(app, "test-stack");
	declare(stack, codeDirectory);
	app.synth();
	const file = join(outdir, "test-stack.template.json");
	return {
		template: template.parse(JSON.parse(readFileSync(file, "utf8"))),
		assetDirectory: outdir,
		stackName: "test-stack",
	};
};
