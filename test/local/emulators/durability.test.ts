import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { GetSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { CreateQueueCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";
import { commandLineOf } from "#lib/local/emulators/dynamodb/command-line-of.ts";
import { awsClients } from "./aws-clients.ts";
import { startKillableEmulators } from "./killable-emulators.ts";
import { receiveAll } from "./receive-all.ts";
import { temporaryDirectory } from "./temporary-directory.ts";
import { writeEverywhere } from "./write-everywhere.ts";

describe("the emulators after SIGKILL", () => {
	it("keep all they answered, return what was in flight and forget what was deleted", async () => {
		const directory = temporaryDirectory();
		const before = await startKillableEmulators(directory);
		const written = await writeEverywhere(awsClients(before.endpoints));
		const dynoxide = Number(
			readFileSync(join(directory, "dynamodb.pid"), "utf8"),
		);
		await before.kill();
		await expect.poll(() => isAlive(dynoxide)).toBe(false);

		const after = await startKillableEmulators(directory);
		const clients = awsClients(after.endpoints);
		const { QueueUrl } = await clients.sqs.send(
			new CreateQueueCommand({ QueueName: "calls" }),
		);
		const [first, second, ...more] = await receiveAll(clients, QueueUrl);
		expect(first?.Body).toBe("in flight 📞");
		expect(first?.Attributes?.ApproximateReceiveCount).toBe("2");
		expect(second?.Body).toHaveLength(1024 * 1024);
		expect(more).toEqual([]);

		const { Contents } = await clients.s3.send(
			new ListObjectsV2Command({ Bucket: "overflow" }),
		);
		expect(Contents?.map(({ Key }) => Key)).toEqual(["kept/é +%"]);
		const object = await clients.s3.send(
			new GetObjectCommand({ Bucket: "overflow", Key: "kept/é +%" }),
		);
		expect(await object.Body?.transformToByteArray()).toEqual(
			Uint8Array.of(0, 10, 255),
		);
		expect(object.Metadata).toEqual({ webhook: "stripe" });

		const secret = (VersionStage: string) =>
			clients.secrets.send(
				new GetSecretValueCommand({ SecretId: "stripe", VersionStage }),
			);
		expect(await secret("AWSCURRENT")).toMatchObject({
			SecretString: "two",
			ARN: written.secretArn,
		});
		expect((await secret("AWSPREVIOUS")).SecretString).toBe("one");

		const { Item } = await clients.dynamodb.send(
			new GetItemCommand({ TableName: "records", Key: { pk: { S: "call" } } }),
		);
		expect(Item).toEqual({ pk: { S: "call" } });

		const mails = await fetch(`${after.mailboxUrl}/store`);
		expect(await mails.json()).toMatchObject({
			emails: [{ subject: "missed call" }],
		});
	}, 20_000);

	it("leave no process behind when they are stopped instead", async () => {
		const directory = temporaryDirectory();
		const { stop } = await startKillableEmulators(directory);
		const dynoxide = Number(
			readFileSync(join(directory, "dynamodb.pid"), "utf8"),
		);
		expect(isAlive(dynoxide)).toBe(true);
		expect(await stop()).toBe(0);
		expect(isAlive(dynoxide)).toBe(false);
	}, 20_000);

	it("keep every message that was answered while many were being sent", async () => {
		const directory = temporaryDirectory();
		const before = await startKillableEmulators(directory);
		const { sqs } = awsClients(before.endpoints);
		const { QueueUrl } = await sqs.send(
			new CreateQueueCommand({ QueueName: "calls" }),
		);
		const answered: string[] = [];
		const sendUntilKilled = async () => {
			for (;;) {
				const { MessageId = "" } = await sqs.send(
					new SendMessageCommand({ QueueUrl, MessageBody: "x".repeat(1000) }),
				);
				answered.push(MessageId);
				if (answered.length === 200) {
					await before.kill();
				}
			}
		};
		await Promise.allSettled(Array.from({ length: 8 }, sendUntilKilled));

		const after = await startKillableEmulators(directory);
		const clients = awsClients(after.endpoints);
		const again = await clients.sqs.send(
			new CreateQueueCommand({ QueueName: "calls" }),
		);
		const found = new Set<string | undefined>();
		for (;;) {
			const messages = await receiveAll(clients, again.QueueUrl);
			if (messages.length === 0) {
				break;
			}
			for (const { MessageId } of messages) {
				found.add(MessageId);
			}
		}
		expect(answered.length).toBeGreaterThanOrEqual(200);
		expect(answered.filter((id) => !found.has(id))).toEqual([]);
	}, 20_000);
});

const isAlive = (pid: number): boolean =>
	commandLineOf(pid).includes("--db-path");
