import type { Example } from "#shared/webhook/example.ts";
import { examples as mailgun } from "../mailgun/examples.ts";
import { examples as resend } from "../resend/examples.ts";
import { examples as sendgrid } from "../sendgrid/examples.ts";
import { examples as ses } from "../ses/examples.ts";

/** Two of each provider's, under that provider's name. */
export const examples: readonly Example[] = Object.entries({
	sendgrid,
	mailgun,
	resend,
	ses,
}).flatMap(([provider, own]) =>
	own.slice(0, 2).map(({ becomes, ...example }) => ({
		...example,
		webhook: "email",
		name: `${provider}/${example.name}`,
		becomes: becomes && {
			...becomes,
			identity: { ...becomes.identity, provider },
		},
	})),
);
