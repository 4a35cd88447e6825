import { SQSClient } from "@aws-sdk/client-sqs";
import { clientConfig } from "./client-config.ts";

/** One for the life of the Lambda, so that its connections are used again. */
export const sqs = new SQSClient(clientConfig);
