import { readFileSync } from "node:fs";
import type { EmailEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

const topicArn = "arn:aws:sns:us-east-1:000000000000:hookswitch-ses-events";

/** What SNS posts, its signature left blank: JSON, called plain text. */
export const posted = (
	name: string,
	type: string,
	messageId: string,
): Omit<Example, "becomes"> => ({
	webhook: "ses",
	name,
	method: "POST",
	headers: {
		"content-type": "text/plain; charset=UTF-8",
		"user-agent": "Amazon Simple Notification Service Agent",
		"x-amz-sns-message-id": messageId,
		"x-amz-sns-message-type": type,
		"x-amz-sns-topic-arn": topicArn,
	},
	body: readFileSync(new URL(`./${name}.body`, import.meta.url), "utf8"),
	ids: [messageId],
});

/** A notification. Of the name, what stands before a dot is the type, unless `type` says otherwise. */
export const recorded = (
	name: string,
	messageId: string,
	events: readonly EmailEvent[],
	type = name.replace(/\..*$/, ""),
): Example => ({
	...posted(name, "Notification", messageId),
	becomes: { identity: { id: messageId, type }, events },
});

/** An event about the mail that all examples are about. `eventId` without its recipient. */
export const said = ({
	eventId,
	to = "sofia.lindqvist@example.com",
	...event
}: Pick<EmailEvent, "kind" | "at" | "eventId"> &
	Partial<EmailEvent>): EmailEvent => ({
	id: "ses:0100019a3e5c77d2-4f81c6a0-b2e9-4d37-8c15-96f0a7e3d2b4-000000",
	provider: "ses",
	eventId: `${eventId}:${to}`,
	to,
	...event,
});
