import { SESv2Client } from "@aws-sdk/client-sesv2";
import { clientConfig } from "./client-config.ts";

/** One for the life of the Lambda, so that its connections are used again. */
export const ses = new SESv2Client(clientConfig);
