import type { LocalStack } from "./start-local-stack.ts";

const examplePaths = [
	"/webhooks/stripe",
	"/webhooks/twilio/voice",
	"/webhooks/twilio/sms",
	"/webhooks/test",
];

/** The screen that greets whoever has started the stack: where things are, and what to try next. */
export const welcome = (
	{ baseUrl, mailboxUrl, adminToken }: LocalStack,
	directory: string,
): string => {
	const token = adminToken
		? `
Admin token, good for 30 days:
  export TOKEN=${adminToken}
`
		: "";
	return `
Hookswitch runs at ${baseUrl}

Webhooks:  ${examplePaths.join("\n           ")}
           and all others: npm run send lists them
Mail sent: ${mailboxUrl}
Logs:      ${directory}/logs/<function>.log
${token}
Try, in another terminal:
  npm run send -- stripe invoice.payment_failed
  curl -H "authorization: Bearer $TOKEN" ${baseUrl}/api/payments

Ctrl-C stops it. The data stays; npm start -- --fresh begins without.
`;
};
