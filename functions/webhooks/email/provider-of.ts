import type { WebhookRequest } from "#shared/webhook/request.ts";
import { payloadOf } from "../mailgun/payload.ts";

export type EmailProvider = "sendgrid" | "mailgun" | "resend" | "ses";

const sendgridHeader = "x-twilio-email-event-webhook-signature";
const resendHeader = "svix-id";
const snsHeader = "x-amz-sns-message-type";

/** Headers that the reader needs to tell them apart again. SendGrid's is its signature, and not kept: nobody else sends a list. */
export const keptMarks: readonly string[] = [resendHeader, snsHeader];

const isList = (body: Buffer): boolean =>
	/^\s*\[/.test(body.toString("latin1", 0, 1000));

/**
 * Whose delivery a request is by the look of it, before and without verification: it is then verified as that one's and as no other's.
 * Undefined where it looks like none.
 */
export const providerOf = ({
	headers,
	body,
}: Pick<WebhookRequest, "headers" | "body">): EmailProvider | undefined => {
	if (headers[sendgridHeader] !== undefined || isList(body)) return "sendgrid";
	if (headers[resendHeader] !== undefined) return "resend";
	if (headers[snsHeader] !== undefined) return "ses";
	return payloadOf(body) ? "mailgun" : undefined;
};
