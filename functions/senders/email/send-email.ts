import {
	AccountSuspendedException,
	BadRequestException,
	MailFromDomainNotVerifiedException,
	MessageRejected,
	NotFoundException,
	SendEmailCommand,
	SendingPausedException,
} from "@aws-sdk/client-sesv2";
import { ses } from "#shared/aws/ses.ts";
import { env, optionalEnv } from "#shared/env.ts";
import type { EmailEffect } from "#shared/outbox/effect.ts";

/** Answers that no waiting changes: somebody has to mend the address, the identity or the account first. */
const refusals = [
	AccountSuspendedException,
	BadRequestException,
	MailFromDomainNotVerifiedException,
	MessageRejected,
	NotFoundException,
	SendingPausedException,
];

/** SES will not send this mail however often it is asked. Goes by SES's name for it, which the dead letter then says. */
class RefusedMailError extends Error {
	constructor(refusal: Error) {
		super("SES refuses the mail", { cause: refusal });
		this.name = refusal.name;
	}
}

/** What SES answered, or `RefusedMailError` for a failure of the mail and not of the moment (shared/queue/failure.ts). */
export const asRefusal = (error: unknown): unknown =>
	error instanceof Error && refusals.some((refusal) => error instanceof refusal)
		? new RefusedMailError(error)
		: error;

/**
 * One call of SES's, which knows no idempotency key: whoever calls sees to it that it is made once.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
export const sendEmail = async ({
	to,
	subject,
	text,
}: EmailEffect): Promise<void> => {
	await ses.send(
		new SendEmailCommand({
			FromEmailAddress: env("MAIL_FROM"),
			ConfigurationSetName: optionalEnv("MAIL_CONFIGURATION_SET"),
			Destination: { ToAddresses: [to] },
			Content: {
				Simple: {
					Subject: { Data: subject, Charset: "UTF-8" },
					Body: { Text: { Data: text, Charset: "UTF-8" } },
				},
			},
		}),
	);
};
