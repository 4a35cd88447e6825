import type { EmailEvent } from "#shared/events.ts";
import { parse } from "#shared/parse.ts";
import type { Origin } from "./origin.ts";
import { ContactData, SuppressionData } from "./shapes.ts";

type Said = Pick<EmailEvent, "kind" | "detail" | "isPermanent" | "list">;

/** Beside the ids of audiences: who comes back to one of them is not off the list of suppressions, nor the other way round. */
const suppressions = "suppression";

/** No message is behind it: the record is named by what changed. */
const changed = (
	{ id, email }: { readonly id: string; readonly email: string },
	{ at, deliveryId }: Origin,
	said: Said,
): EmailEvent => ({
	...said,
	id: `resend:${id}`,
	provider: "resend",
	at,
	eventId: `${deliveryId}:${email}`,
	to: email,
});

/** Why Resend writes to an address no more; what is neither a bounce nor a complaint is somebody's wish. */
const saidBy = (origin: string | undefined): Said => {
	if (origin === "complaint") return { kind: "spam_report", detail: origin };
	if (origin === "bounce")
		return { kind: "bounced", detail: origin, isPermanent: true };
	return { kind: "unsubscribed", detail: origin, list: suppressions };
};

const contactEvents = (sent: unknown, origin: Origin): EmailEvent[] => {
	const data = parse(ContactData, sent);
	const kind = data.unsubscribed ? "unsubscribed" : "resubscribed";
	return [changed(data, origin, { kind, list: data.audience_id })];
};

const suppressed = (sent: unknown, origin: Origin): EmailEvent[] => {
	const data = parse(SuppressionData, sent);
	return [changed(data, origin, saidBy(data.origin))];
};

/** Being taken off a list revives no dead mailbox and takes back no complaint. */
const suppressedNoMore = (sent: unknown, origin: Origin): EmailEvent[] => {
	const data = parse(SuppressionData, sent);
	const said = saidBy(data.origin);
	return said.kind === "unsubscribed"
		? [changed(data, origin, { ...said, kind: "resubscribed" })]
		: [];
};

/** A new contact and any change of one says whether it is subscribed. https://resend.com/docs/webhooks/event-types */
export const consentSayings = new Map([
	["contact.created", contactEvents],
	["contact.updated", contactEvents],
	["suppression.added", suppressed],
	["suppression.removed", suppressedNoMore],
]);
