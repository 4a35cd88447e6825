import { readFileSync } from "node:fs";
import type { EmailEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

/** `name.body`, as Mailgun wrote it, of its signature only the token. What follows a dot in a name tells examples of one type apart. */
export const recorded = (
	name: string,
	token: string,
	...events: readonly EmailEvent[]
): Example => ({
	webhook: "mailgun",
	name,
	method: "POST",
	headers: {
		"content-type": "application/json",
		"user-agent": "mailgun/treq-24.9.1",
	},
	body: readFileSync(new URL(`./${name}.body`, import.meta.url), "utf8"),
	ids: [token],
	becomes: {
		identity: { id: token, type: name.replace(/\..*$/, "") },
		events,
	},
});

/** An event about the message that all examples are about, and one of its recipients. */
export const said = (
	event: Pick<EmailEvent, "kind" | "at" | "eventId" | "to"> &
		Partial<EmailEvent>,
): EmailEvent => ({
	id: "mailgun:20261120134642.7.9C41E0D2B7A35F68@mg.harborline.example",
	provider: "mailgun",
	...event,
});
