import type { QueueName } from "#shared/events.ts";
import type { Provider } from "#shared/webhook/provider.ts";
import type { ProviderReader, ReadWebhook } from "#shared/webhook/reader.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { calcom } from "./calcom/provider.ts";
import { callrail } from "./callrail/provider.ts";
import { email } from "./email/provider.ts";
import { mailgun } from "./mailgun/provider.ts";
import { meta } from "./meta/provider.ts";
import { plivo } from "./plivo/provider.ts";
import { resend } from "./resend/provider.ts";
import { sendgrid } from "./sendgrid/provider.ts";
import { ses } from "./ses/provider.ts";
import { shopify } from "./shopify/provider.ts";
import { stripe } from "./stripe/provider.ts";
import { test } from "./test/provider.ts";
import { twilio } from "./twilio/provider.ts";
import { twitter } from "./twitter/provider.ts";
import { vapi } from "./vapi/provider.ts";
import { voipms } from "./voipms/provider.ts";
import { vonage } from "./vonage/provider.ts";

/** THE LIST: routes, Lambdas, roles, secrets, the URL table, the local stack and the laws follow from it. */
export const providers: readonly Provider[] = [
	stripe,
	twilio,
	calcom,
	callrail,
	email,
	mailgun,
	meta,
	plivo,
	resend,
	sendgrid,
	ses,
	shopify,
	twitter,
	vapi,
	voipms,
	vonage,
	test,
];

/** Every webhook of a provider, with and without a queue behind it. */
export const webhooksOf = ({
	webhooks,
	unqueued = [],
}: Provider): Webhook[] => [
	...webhooks.map(({ webhook }) => webhook),
	...unqueued,
];

/** Webhook id -> what its deliveries mean, for the worker of one queue. */
export const readersOf = <Q extends QueueName>(
	queue: Q,
): ReadonlyMap<string, ProviderReader<Q>> =>
	new Map(
		providers.flatMap(({ name, webhooks }) =>
			webhooks
				.filter((one): one is ReadWebhook<Q> => one.webhook.queue === queue)
				.map(({ webhook, reader }) => [
					webhook.id,
					{ ...reader, provider: name },
				]),
		),
	);
