import type * as z from "zod/mini";
import type { EmailEvent } from "#shared/events.ts";
import type { Origin } from "./origin.ts";
import type { ContactData, SuppressionData } from "./shapes.ts";

/** No message is behind it: the record is named by what changed. */
const unsubscribed = (
	{ id, email }: { readonly id: string; readonly email: string },
	{ at, deliveryId }: Origin,
	detail?: string,
): EmailEvent => ({
	kind: "unsubscribed",
	id: `resend:${id}`,
	provider: "resend",
	at,
	eventId: `${deliveryId}:${email}`,
	to: email,
	detail,
});

/** A new contact and any change of one says whether it is subscribed; that it is says nothing of a bounce or complaint before. */
export const contactEvents = (
	data: z.infer<typeof ContactData>,
	origin: Origin,
): readonly EmailEvent[] =>
	data.unsubscribed ? [unsubscribed(data, origin)] : [];

/** Resend writes to that address no more. */
export const suppressionEvents = (
	data: z.infer<typeof SuppressionData>,
	origin: Origin,
): readonly EmailEvent[] => [unsubscribed(data, origin, data.origin)];
