import Stripe from "stripe";
import { stripeWebhook } from "#webhooks/stripe/stripe.ts";
import { believes } from "./believes.ts";

export const now = 1_700_000_000;
export const toleranceSeconds = 300;
export const key = "whsec_8c1f2b7e94d05a63";

export type Case = {
	readonly body: string;
	readonly header: string;
	readonly secret: string;
};

export const ours = ({ body, header, secret }: Case): boolean =>
	believes(() =>
		stripeWebhook.verify(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/stripe",
				headers: { "stripe-signature": header },
				body: Buffer.from(body),
			},
			[{ webhookSecret: secret }],
			now,
		),
	);

export const theirs = ({ body, header, secret }: Case): boolean =>
	believes(() =>
		Stripe.webhooks.constructEvent(
			Buffer.from(body),
			header,
			secret,
			toleranceSeconds,
			undefined,
			now * 1000,
		),
	);

export const signature = (
	body: string,
	timestamp: string,
	secret = key,
): string =>
	Stripe.webhooks
		.generateTestHeaderString({
			payload: body,
			secret,
			timestamp: Number.parseInt(timestamp, 10),
		})
		.replace(/^.*v1=/, "");
