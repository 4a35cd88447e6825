import { CreateQueueCommand, GetQueueUrlCommand } from "@aws-sdk/client-sqs";
import { beforeAll, expect, it } from "vitest";
import { findDeadLetters } from "../../bin/find-dead-letters.ts";
import { useEmulators } from "../local/emulators/started-emulators.ts";

const { clients } = useEmulators();
const prefix = "hookswitch-dev-";

beforeAll(async () => {
	for (const QueueName of [
		`${prefix}payments`,
		`${prefix}payments-dead-letters`,
		`${prefix}calls`,
		`${prefix}calls-dead-letters`,
		"hookswitch-prod-social-dead-letters",
	])
		await clients().sqs.send(new CreateQueueCommand({ QueueName }));
});

const find = (queues: readonly string[], of = prefix) => {
	const { sqs } = clients();
	const queueUrlOf = async (queue: string): Promise<string> => {
		const command = new GetQueueUrlCommand({ QueueName: `${of}${queue}` });
		return (await sqs.send(command)).QueueUrl ?? "";
	};
	return findDeadLetters(queues, { sqs, prefix: of, queueUrlOf });
};

it("finds the dead letters of each queue", async () => {
	expect(await find(["payments", "calls"])).toEqual([
		{
			queue: "payments",
			deadLetterUrl: expect.stringMatching(/hookswitch-dev-payments-dead-lett/),
		},
		{
			queue: "calls",
			deadLetterUrl: expect.stringMatching(
				/hookswitch-dev-calls-dead-letters$/,
			),
		},
	]);
});

it("names the queues that do not exist, and those of the stage that do", async () => {
	await expect(find(["payments", "nope", "calls", "social"])).rejects.toThrow(
		/^No queue is called nope, social: use calls, payments$/,
	);
	await expect(find(["calls"], "hookswitch-beta-")).rejects.toThrow(
		"No queue is called calls: the stage has none",
	);
});
