import type * as z from "zod/mini";
import { bareAddress } from "#shared/email-address.ts";
import type { EmailEvent } from "#shared/events.ts";
import type { Origin } from "./origin.ts";
import type { EmailData } from "./shapes.ts";

type Data = z.infer<typeof EmailData>;
type Said = Pick<EmailEvent, "kind" | "detail" | "isPermanent">;

/** Resend does not say which of several recipients bounced: then none is known to be gone for good. */
const bounced = ({ bounce, to }: Data): Said => ({
	kind: "bounced",
	detail: bounce?.message,
	isPermanent:
		bounce?.type === "Permanent" && to.length === 1 ? true : undefined,
});

/** https://resend.com/docs/webhooks/event-types */
export const emailSayings = new Map<string, (data: Data) => Said>([
	["email.scheduled", () => ({ kind: "sent", detail: "scheduled" })],
	["email.sent", () => ({ kind: "sent" })],
	["email.delivered", () => ({ kind: "delivered" })],
	["email.delivery_delayed", () => ({ kind: "delayed" })],
	["email.opened", () => ({ kind: "opened" })],
	["email.clicked", ({ click }) => ({ kind: "clicked", detail: click?.link })],
	["email.bounced", bounced],
	["email.complained", () => ({ kind: "spam_report" })],
	[
		"email.failed",
		({ failed }) => ({ kind: "failed", detail: failed?.reason }),
	],
	[
		"email.suppressed",
		({ suppressed }) => ({ kind: "failed", detail: suppressed?.message }),
	],
]);

/** One event per recipient, since Resend does not say whom it is about. */
export const emailEvents = (
	data: Data,
	said: Said,
	{ at, deliveryId }: Origin,
): readonly EmailEvent[] =>
	[...new Set(data.to.map(bareAddress))].map((to) => ({
		...said,
		id: `resend:${data.email_id}`,
		provider: "resend",
		at,
		eventId: `${deliveryId}:${to}`,
		to,
	}));
