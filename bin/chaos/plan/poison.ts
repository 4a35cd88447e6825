import { createHash } from "node:crypto";
import type { Random } from "../random.ts";
import { nothing, type Planned } from "./planned.ts";
import type { Recordings } from "./recordings.ts";
import { stripeId } from "./stripe-event.ts";
import { formOf, twilioSid } from "./twilio-request.ts";

type Make = (recordings: Recordings, random: Random) => Planned;

const poison = { kind: "poison", claims: nothing } as const;

/** An amount that is no number. */
const brokenInvoice: Make = (recordings, random) => {
	const { method, headers, body } = recordings.get(
		"stripe",
		"invoice.payment_succeeded",
	);
	const id = stripeId("evt", random);
	return {
		...poison,
		provider: "stripe",
		webhook: "stripe",
		request: {
			method,
			headers,
			body: body
				.replace(/"id": "evt_[^"]*"/, `"id": "${id}"`)
				.replace(/"amount_due": \d+/, '"amount_due": "a lot"'),
		},
		delivery: {
			id: `stripe:${id}`,
			type: "invoice.payment_succeeded",
			state: "failed",
			reason: "amount_due",
		},
	};
};

/** A status of a message to nobody. */
const brokenMessage: Make = (recordings, random) => {
	const sid = twilioSid("SM", random);
	return {
		...poison,
		provider: "twilio",
		webhook: "twilio/sms-status",
		request: formOf(recordings.get("twilio/sms-status", "sent"), {
			...{ MessageSid: sid, SmsSid: sid, To: undefined },
		}),
		delivery: {
			id: `twilio:${sid}:sent`,
			type: "sent",
			state: "failed",
			reason: "no To",
		},
	};
};

/** A status of no call: it goes by what it says. */
const nobodysCall: Make = (recordings, random) => {
	const request = formOf(recordings.get("twilio/voice-status", "completed"), {
		CallSid: undefined,
		ParentCallSid: twilioSid("CA", random),
	});
	const digest = createHash("sha256").update(`\n${request.body}`).digest("hex");
	return {
		...poison,
		provider: "twilio",
		webhook: "twilio/voice-status",
		request,
		delivery: {
			id: `twilio:sha256:${digest}`,
			type: "unknown",
			state: "failed",
			reason: "no CallSid",
		},
	};
};

/** Proven to come from the provider, and of no shape that it documents. */
export const poisonDelivery: Make = (recordings, random) =>
	random.pick([brokenInvoice, brokenMessage, nobodysCall])(recordings, random);
