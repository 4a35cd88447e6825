import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { EmailEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

/** `name.body`, as SendGrid wrote it: lines end in CRLF, the last one too. */
export const recorded = (
	name: string,
	type: string,
	ids: readonly string[],
	...events: readonly EmailEvent[]
): Example => {
	const body = readFileSync(new URL(`./${name}.body`, import.meta.url), "utf8");
	return {
		webhook: "sendgrid",
		name,
		method: "POST",
		headers: {
			"content-type": "application/json",
			"user-agent": "SendGrid Event API",
		},
		body,
		ids,
		becomes: {
			identity: { id: createHash("sha256").update(body).digest("hex"), type },
			events,
		},
	};
};

/** One event in a batch of its own, of the message that most examples are about. */
export const recordedOne = (
	name: string,
	type: string,
	said: Pick<EmailEvent, "kind" | "at" | "eventId"> & Partial<EmailEvent>,
): Example =>
	recorded(name, type, [said.eventId], {
		id: "sendgrid:pQ7vTn2XRkqLw0aZbY3d_g",
		provider: "sendgrid",
		to: "nadia.brandt@example.com",
		...said,
	});
