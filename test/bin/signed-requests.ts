import Stripe from "stripe";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { judge } from "../../bin/verify/judge.ts";

export const now = 1_700_000_000;
export const key = "whsec_8c1f2b7e94d05a63";
export const body = '{\n  "id": "evt_1",\n  "object": "event"\n}';

export const signed = (payload: string, secret = key): string =>
	Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: now });

export const stripe = {
	method: "POST",
	url: "https://hooks.example.com/webhooks/stripe",
	headers: { "Stripe-Signature": signed(body) },
	body,
	secret: { webhookSecret: key },
	now,
};

export const url = "https://hooks.example.com/webhooks/twilio/sms?a=1";
export const token = "5f0c2d7be19a46838bd4f1e06a937c52";
export const twilio = {
	method: "POST",
	url,
	headers: {
		"content-type": "application/x-www-form-urlencoded",
		"X-Twilio-Signature": getExpectedTwilioSignature(token, url, {
			Body: "hi there",
		}),
	},
	body: "Body=hi+there",
	secret: { authToken: token },
};

export const judged = (webhook: string, request: unknown) =>
	judge(JSON.stringify(request), webhook);
