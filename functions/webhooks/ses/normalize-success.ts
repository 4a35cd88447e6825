import type * as z from "zod/mini";
import type { Said } from "./said.ts";
import type { Click, Delivery, Open, Send } from "./shapes.ts";

export const sendSaid = ({ mail }: z.infer<typeof Send>): readonly Said[] => [
	{
		kind: "sent",
		at: mail.timestamp,
		to: mail.destination,
		occurrence: "Send",
	},
];

export const deliverySaid = ({
	delivery: { timestamp, recipients, smtpResponse },
}: z.infer<typeof Delivery>): readonly Said[] => [
	{
		kind: "delivered",
		at: timestamp,
		to: recipients,
		detail: smtpResponse,
		occurrence: `Delivery:${timestamp}`,
	},
];

/** SES does not say which of several recipients it was. */
export const openSaid = ({
	mail,
	open: { timestamp },
}: z.infer<typeof Open>): readonly Said[] => [
	{
		kind: "opened",
		at: timestamp,
		to: mail.destination,
		occurrence: `Open:${timestamp}`,
	},
];

/** As with an opening; two links clicked in one moment are two clicks. */
export const clickSaid = ({
	mail,
	click: { timestamp, link },
}: z.infer<typeof Click>): readonly Said[] => [
	{
		kind: "clicked",
		at: timestamp,
		to: mail.destination,
		detail: link,
		occurrence: `Click:${timestamp}:${link ?? ""}`,
	},
];
