import type { Sign } from "#shared/webhook/example.ts";
import { sign as signAsMailgun } from "../mailgun/sign.ts";
import { sign as signAsResend } from "../resend/sign.ts";
import { sign as signAsSendgrid } from "../sendgrid/sign.ts";
import { sign as signAsSes } from "../ses/sign.ts";

const signFor = ({ headers, body }: Parameters<Sign>[0]): Sign => {
	if (headers["svix-id"] !== undefined) return signAsResend;
	if (headers["x-amz-sns-message-type"] !== undefined) return signAsSes;
	return body.includes('"event-data"') ? signAsMailgun : signAsSendgrid;
};

/** As the provider whose request it is. */
export const sign: Sign = (request, secret, now) =>
	signFor(request)(request, secret, now);
