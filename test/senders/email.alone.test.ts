import {
	AccountSuspendedException,
	BadRequestException,
	MessageRejected,
	SESv2Client,
	SendEmailCommand,
	TooManyRequestsException,
} from "@aws-sdk/client-sesv2";
import {
	ChangeMessageVisibilityCommand,
	SendMessageCommand,
	SQSClient,
} from "@aws-sdk/client-sqs";
import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Context, SQSRecord } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { ses } from "#shared/aws/ses.ts";
import { maxReceives } from "#shared/queue/max-receives.ts";
import { handler } from "../../functions/senders/email/email.lambda.ts";

const table = mockClient(dynamodb);
const mail = mockClient(SESv2Client);
const sqs = mockClient(SQSClient);

const log = vi.fn();

beforeEach(() => {
	for (const service of [table, mail, sqs]) service.reset();
	table.onAnyCommand().resolves({});
	mail.onAnyCommand().resolves({});
	sqs.onAnyCommand().resolves({});
	for (const [name, value] of Object.entries({
		TABLE_NAME: "records",
		MAIL_FROM: "mail@example.com",
		KEEP_DELIVERIES_DAYS: "90",
		QUEUE_URL: "https://sqs.example/1/email",
		DEAD_LETTER_QUEUE_URL: "https://sqs.example/1/email-dead-letters",
	}))
		vi.stubEnv(name, value);
	log.mockReset();
	for (const level of ["error", "warn"] as const)
		vi.spyOn(console, level).mockImplementation(log);
});

const record = (to: string, receives = 1): SQSRecord => ({
	messageId: "m1",
	receiptHandle: "handle",
	body: JSON.stringify({
		id: "payment-failed:stripe:in_1:1:customer",
		kind: "email",
		to,
		subject: "Your payment did not go through",
		text: "Please check it.",
	}),
	attributes: {
		ApproximateReceiveCount: String(receives),
		SentTimestamp: "0",
		SenderId: "",
		ApproximateFirstReceiveTimestamp: "0",
	},
	messageAttributes: {},
	md5OfBody: "",
	eventSource: "aws:sqs",
	eventSourceARN: "",
	awsRegion: "",
});

const send = (to = "ada@example.com", receives = 1) =>
	handler({ Records: [record(to, receives)] }, {} as Context);

const suppressed = (reason?: string) =>
	table
		.on(GetCommand, { Key: { pk: "SUPPRESSION#ada@example.com" } })
		.resolves({ Item: { address: "ada@example.com", reason } });

const sentTo = () =>
	mail
		.commandCalls(SendEmailCommand)
		.map(({ args }) => args[0].input.Destination?.ToAddresses);

const queuesWrittenTo = () =>
	sqs
		.commandCalls(SendMessageCommand)
		.map(({ args }) => args[0].input.QueueUrl?.split("/").at(-1));

it("sends", async () => {
	expect(await send()).toEqual({ batchItemFailures: [] });
	expect(sentTo()).toEqual([["ada@example.com"]]);
});

it.each([undefined, "events"])(
	"sends with the stage's configuration set: %s",
	async (name) => {
		vi.stubEnv("MAIL_CONFIGURATION_SET", name);
		await send();
		const [call] = mail.commandCalls(SendEmailCommand);
		expect(call?.args[0].input.ConfigurationSetName).toBe(name);
	},
);

describe("an address that must not be written to", () => {
	it.each(["bounce", "complaint", "unsubscribe"])(
		"is not, for a %s",
		async (reason) => {
			suppressed(reason);
			for (const to of ["ada@example.com", " Ada@Example.com"])
				expect(await send(to)).toEqual({ batchItemFailures: [] });
			expect(sentTo()).toEqual([]);
			expect(JSON.stringify(log.mock.calls)).not.toMatch(/ada@/i);
		},
	);

	it("is again, once it may be", async () => {
		suppressed();
		await send();
		expect(sentTo()).toHaveLength(1);
	});

	it("is not while nobody can tell", async () => {
		table.on(GetCommand).rejects(
			Object.assign(new Error("busy"), {
				name: "InternalServerError",
				$metadata: { httpStatusCode: 500 },
			}),
		);
		await send();
		expect(sentTo()).toEqual([]);
		expect(queuesWrittenTo()).toEqual(["email"]);
	});
});

const $metadata = { httpStatusCode: 400 };
const message = "ada@example.com is not verified";

describe("where SES says no", () => {
	it.each([
		new MessageRejected({ message, $metadata }),
		new BadRequestException({ message, $metadata }),
		new AccountSuspendedException({ message, $metadata }),
	])(
		"for good ($name), the mail is set aside with SES's word for it",
		async (error) => {
			mail.on(SendEmailCommand).rejects(error);
			await send();
			expect(queuesWrittenTo()).toEqual([]);
			expect(sqs.commandCalls(ChangeMessageVisibilityCommand)).toHaveLength(1);
			await send("ada@example.com", maxReceives);
			expect(queuesWrittenTo()).toEqual(["email-dead-letters"]);
			const [call] = sqs.commandCalls(SendMessageCommand);
			expect(call?.args[0].input.MessageAttributes?.reason?.StringValue).toBe(
				`failed with ${error.name}`,
			);
			expect(JSON.stringify(log.mock.calls)).not.toContain("ada@");
		},
	);

	it("for now, the mail is tried again as often as it takes", async () => {
		mail
			.on(SendEmailCommand)
			.rejects(new TooManyRequestsException({ message, $metadata }));
		await send("ada@example.com", maxReceives);
		expect(queuesWrittenTo()).toEqual(["email"]);
	});

	it("nothing was sent: the next attempt need not wait", async () => {
		mail
			.on(SendEmailCommand)
			.rejects(new MessageRejected({ message, $metadata }));
		await send();
		expect(table.commandCalls(DeleteCommand)).toHaveLength(1);
	});
});

it("does not let the SDK send a second time where no answer came", async () => {
	expect(await ses.config.maxAttempts()).toBe(1);
});

it("remembers a mail longer than any delivery that could ask for it again", async () => {
	await send();
	const [note] = table.commandCalls(PutCommand);
	const days =
		(note?.args[0].input.Item?.expiresAt - Date.now() / 1000) / (24 * 3600);
	expect(days).toBeGreaterThan(90 + 14);
});
