import type * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import type { EmailEvent } from "#shared/events.ts";
import { parse, parseJson } from "#shared/parse.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { addressesIn } from "./addresses-in.ts";
import { MailgunDelivery, MailgunEvent } from "./shapes.ts";

type Happened = z.infer<typeof MailgunEvent>;
type Said = Pick<EmailEvent, "kind" | "detail" | "isPermanent" | "isMachine">;

/** The other server's words, else Mailgun's own. */
const whyNot = ({ reason, ...event }: Happened): string | undefined =>
	event["delivery-status"]?.message ||
	event["delivery-status"]?.description ||
	reason;

/** Given up on after hours, or not tried for a list that has its own event: somebody may well be at the address. */
const saysNothingOfAddress = new Set(["old", "suppress-unsubscribe"]);

const failed = (event: Happened): Said =>
	event.severity === "permanent"
		? {
				kind: "bounced",
				detail: whyNot(event),
				isPermanent: saysNothingOfAddress.has(event.reason ?? "")
					? undefined
					: true,
			}
		: { kind: "delayed", detail: whyNot(event) };

/** Mailgun names the program that opens mails before their reader does. */
const isMachine = (event: Happened): true | undefined =>
	event["client-info"]?.bot ? true : undefined;

/** https://documentation.mailgun.com/docs/mailgun/user-manual/events/events */
const sayings = new Map<string, (event: Happened) => Said>([
	["accepted", () => ({ kind: "sent" })],
	[
		"delivered",
		(event) => ({
			kind: "delivered",
			detail: event["delivery-status"]?.message,
		}),
	],
	["failed", failed],
	[
		"rejected",
		({ reject, reason }) => ({
			kind: "failed",
			detail: reject?.reason ?? reason,
		}),
	],
	["opened", (event) => ({ kind: "opened", isMachine: isMachine(event) })],
	[
		"clicked",
		(event) => ({
			kind: "clicked",
			detail: event.url,
			isMachine: isMachine(event),
		}),
	],
	["complained", () => ({ kind: "spam_report" })],
	["unsubscribed", () => ({ kind: "unsubscribed" })],
]);

/** What is rejected was never addressed to one recipient: it still is to all of them. */
const recipientsOf = ({ recipient, message }: Happened): readonly string[] => {
	const all = recipient ? [recipient] : addressesIn(message.headers.to ?? "");
	if (all.length === 0)
		throw new MalformedError("unexpected shape: recipient (missing)");
	return all;
};

const toEvents = (event: Happened, said: Said): readonly EmailEvent[] => {
	const at = new Date(Math.round(event.timestamp * 1000)).toISOString();
	const messageId = event.message.headers["message-id"];
	return recipientsOf(event).map((to) => ({
		...said,
		id: `mailgun:${messageId.replace(/^<|>$/g, "")}`,
		provider: "mailgun",
		at,
		eventId: `${event.id}:${at.slice(0, 10)}:${to}`,
		to,
	}));
};

export const mailgunReader: Reader<"emails"> = {
	/** The token is what is signed: whatever comes with it a second time has come before. */
	identify: ({ body }) => {
		const delivery = parseJson(MailgunDelivery, body.toString("utf8"));
		return {
			id: delivery.signature.token,
			type: delivery["event-data"].event,
		};
	},
	normalize: ({ body }) => {
		const delivery = parseJson(MailgunDelivery, body.toString("utf8"));
		const saying = sayings.get(delivery["event-data"].event);
		if (!saying) return [];
		const event = parse(MailgunEvent, delivery["event-data"]);
		return toEvents(event, saying(event));
	},
};
