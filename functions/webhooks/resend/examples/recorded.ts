import { readFileSync } from "node:fs";
import type { EmailEvent } from "#shared/events.ts";
import type { Example } from "#shared/webhook/example.ts";

/** `name.body`, as Resend wrote it. Of the name, the first two words are the type. */
export const recorded = (
	name: string,
	svixId: string,
	...events: readonly EmailEvent[]
): Example => ({
	webhook: "resend",
	name,
	method: "POST",
	headers: {
		"content-type": "application/json",
		"svix-id": svixId,
		"user-agent": "Svix-Webhooks/1.68.0 (sender-9YMgn; +https://www.svix.com)",
	},
	body: readFileSync(new URL(`./${name}.body`, import.meta.url), "utf8"),
	ids: [svixId],
	becomes: {
		identity: {
			id: svixId,
			type: /^[a-z]+\.[a-z_]+/.exec(name)?.[0] ?? name,
		},
		events,
	},
});

/** An event about the message that most examples are about, and one of its recipients. */
export const said = (
	svixId: string,
	event: Pick<EmailEvent, "kind" | "at"> & Partial<EmailEvent>,
): EmailEvent => {
	const { to = "piotr.lange@example.com" } = event;
	return {
		id: "resend:c0a5d2e7-3b64-4f19-8e21-7a9d50f3b6c8",
		provider: "resend",
		eventId: `${svixId}:${to}`,
		to,
		...event,
	};
};

/** As `recorded`, of the one event. */
export const recordedOne = (
	name: string,
	svixId: string,
	event: Pick<EmailEvent, "kind" | "at"> & Partial<EmailEvent>,
): Example => recorded(name, svixId, said(svixId, event));
