import { SendEmailCommand } from "@aws-sdk/client-sesv2";
import * as z from "zod/mini";
import { ses } from "#shared/aws/ses.ts";
import { env } from "#shared/env.ts";
import type { EmailEffect } from "#shared/outbox/effect.ts";
import { once } from "#shared/outbox/once.ts";
import { parseJson } from "#shared/parse.ts";
import { consume } from "#shared/queue/consume.ts";

const EmailShape: z.ZodMiniType<EmailEffect> = z.object({
	id: z.string(),
	kind: z.literal("email"),
	to: z.string(),
	subject: z.string(),
	text: z.string(),
});

const send = async ({ to, subject, text }: EmailEffect): Promise<void> => {
	await ses.send(
		new SendEmailCommand({
			FromEmailAddress: env("MAIL_FROM"),
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

export const handler = consume(async ({ body }) => {
	const email = parseJson(EmailShape, body);
	await once(email.id, () => send(email));
});
