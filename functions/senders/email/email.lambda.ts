import * as z from "zod/mini";
import type { EmailEffect } from "#shared/outbox/effect.ts";
import { once } from "#shared/outbox/once.ts";
import { parseJson } from "#shared/parse.ts";
import { consume } from "#shared/queue/consume.ts";
import { isSuppressed } from "#shared/records/is-suppressed.ts";
import { asRefusal, sendEmail } from "./send-email.ts";

const EmailShape: z.ZodMiniType<EmailEffect> = z.object({
	id: z.string(),
	kind: z.literal("email"),
	to: z.string(),
	subject: z.string(),
	text: z.string(),
});

/** Asked at the last moment, since an address may have bounced or complained while the mail waited. */
const sendUnlessSuppressed = async (email: EmailEffect): Promise<void> => {
	if (await isSuppressed(email.to))
		console.warn({ message: "suppressed", effect: email.id });
	else await sendEmail(email);
};

export const handler = consume(async ({ body }) => {
	const email = parseJson(EmailShape, body);
	try {
		await once(email.id, () => sendUnlessSuppressed(email));
	} catch (error) {
		throw asRefusal(error);
	}
});
