import { SESv2Client } from "@aws-sdk/client-sesv2";
import { clientConfig } from "./client-config.ts";

/**
 * One for the life of the Lambda, so that its connections are used again. Asks once and waits longer than the others: a mail whose
 * answer was lost may have been sent, and nobody waits for it.
 */
export const ses = new SESv2Client({
	...clientConfig,
	maxAttempts: 1,
	requestHandler: { ...clientConfig.requestHandler, requestTimeout: 5000 },
});
