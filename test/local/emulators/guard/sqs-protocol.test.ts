import {
	CancelMessageMoveTaskCommand,
	ChangeMessageVisibilityBatchCommand,
	DeleteMessageBatchCommand,
	ReceiveMessageCommand,
	SendMessageBatchCommand,
	StartMessageMoveTaskCommand,
} from "@aws-sdk/client-sqs";
import { expect, it } from "vitest";
import { sqsProtocol } from "#lib/local/emulators/guard/sqs-protocol.ts";
import { encodeTaskHandle } from "#lib/local/emulators/sqs/task-handle.ts";
import { ACCOUNT, REGION } from "../aws-clients.ts";
import { denied, guardedStub } from "./guarded-stub.ts";

const arn = (name: string) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
const protocol = sqsProtocol(REGION, ACCOUNT, (deadLetterQueue) =>
	deadLetterQueue === arn("dead") ? [arn("calls"), arn("emails")] : [],
);
const QueueUrl = `http://127.0.0.1:1/${ACCOUNT}/calls`;
const ReceiptHandle = "handle";

const start = async (refuses: RegExp) => {
	const { clients, asked } = await guardedStub(protocol, refuses);
	return { sqs: clients.sqs, asked };
};

it("finds the queue in its URL", async () => {
	const { sqs } = await start(/./);
	await expect(
		sqs.send(new ReceiveMessageCommand({ QueueUrl })),
	).rejects.toMatchObject(denied("sqs:ReceiveMessage", arn("calls")));
});

it("takes a batch for what a single call is", async () => {
	const { sqs } = await start(/./);
	const send = new SendMessageBatchCommand({
		QueueUrl,
		Entries: [{ Id: "1", MessageBody: "x" }],
	});
	await expect(sqs.send(send)).rejects.toMatchObject(
		denied("sqs:SendMessage", arn("calls")),
	);
	const remove = new DeleteMessageBatchCommand({
		QueueUrl,
		Entries: [{ Id: "1", ReceiptHandle }],
	});
	await expect(sqs.send(remove)).rejects.toMatchObject(
		denied("sqs:DeleteMessage", arn("calls")),
	);
	const hide = new ChangeMessageVisibilityBatchCommand({
		QueueUrl,
		Entries: [{ Id: "1", ReceiptHandle, VisibilityTimeout: 1 }],
	});
	await expect(sqs.send(hide)).rejects.toMatchObject(
		denied("sqs:ChangeMessageVisibility", arn("calls")),
	);
});

it("asks a redrive for all it does on the caller's behalf", async () => {
	const { sqs, asked } = await start(/never/);
	const SourceArn = arn("dead");
	await sqs.send(new StartMessageMoveTaskCommand({ SourceArn }));
	expect(asked).toEqual([
		`sqs:StartMessageMoveTask ${SourceArn}`,
		`sqs:ReceiveMessage ${SourceArn}`,
		`sqs:DeleteMessage ${SourceArn}`,
		`sqs:GetQueueAttributes ${SourceArn}`,
		`sqs:SendMessage ${arn("calls")}`,
		`sqs:SendMessage ${arn("emails")}`,
	]);
});

it("asks a redrive to one queue for that one alone", async () => {
	const { sqs } = await start(/SendMessage/);
	const redrive = new StartMessageMoveTaskCommand({
		SourceArn: arn("dead"),
		DestinationArn: arn("other"),
	});
	await expect(sqs.send(redrive)).rejects.toMatchObject(
		denied("sqs:SendMessage", arn("other")),
	);
});

it("finds the queue of a task in its handle", async () => {
	const { sqs } = await start(/./);
	const TaskHandle = encodeTaskHandle("1", arn("dead"));
	await expect(
		sqs.send(new CancelMessageMoveTaskCommand({ TaskHandle })),
	).rejects.toMatchObject(denied("sqs:CancelMessageMoveTask", arn("dead")));
});
