import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { AwsClients } from "./aws-clients.ts";

/** Up to ten messages of a queue, without waiting for any. */
export const receiveAll = async (
	{ sqs }: AwsClients,
	QueueUrl: string | undefined,
) => {
	const { Messages = [] } = await sqs.send(
		new ReceiveMessageCommand({
			QueueUrl,
			MaxNumberOfMessages: 10,
			MessageSystemAttributeNames: ["ApproximateReceiveCount"],
		}),
	);
	return Messages;
};
