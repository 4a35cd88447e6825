import { INVALID_MESSAGE_BODY_CHAR } from "../../../../node_modules/fauxqs/dist/sqs/sqsTypes.js";

// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
const REFUSED_BY_SQS =
	/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** fauxqs looks at UTF-16 halves and so refuses every emoji in a message; SQS takes them. */
export const allowAllUnicode = (): void => {
	INVALID_MESSAGE_BODY_CHAR.test = (body) => REFUSED_BY_SQS.test(body);
};
