import type { Context } from "aws-lambda";
import { defaultSettings, type Settings } from "#shared/settings.ts";
import type { Envelope } from "#shared/webhook/envelope.ts";
import { webhookShell } from "#shared/webhook/handler.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import type { KnownContact, Webhook } from "#shared/webhook/webhook.ts";
import { fakeEffects } from "../fake-effects.ts";
import { type Call, eventOf } from "./event-of.ts";

const context: Context = {
	callbackWaitsForEmptyEventLoop: false,
	functionName: "webhook",
	functionVersion: "$LATEST",
	invokedFunctionArn: "arn:aws:lambda:us-east-1:000000000000:function:webhook",
	memoryLimitInMB: "256",
	awsRequestId: "00000000-0000-4000-8000-000000000000",
	logGroupName: "/aws/lambda/webhook",
	logStreamName: "stream",
	getRemainingTimeInMillis: () => 10_000,
	done: () => undefined,
	fail: () => undefined,
	succeed: () => undefined,
};

/** A call flow of every kind of step, so that an answer has all there is to say. */
const settings: Settings = {
	...defaultSettings,
	callFlow: {
		...defaultSettings.callFlow,
		forwardTo: ["+15550100001"],
		receptionist: { sipUri: "sip:julie@example.com" },
	},
	vapi: { assistantId: "asst_example" },
};

export type Outcome = {
	readonly status: number;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: string;
	readonly queued: readonly {
		readonly envelope: Envelope;
		readonly body: Buffer;
	}[];
};

/** The webhook's own Lambda, with effects that remember; what it is told of a caller is `contact`. */
export const shellOf = (
	webhook: Webhook,
	secret: Secret,
	contact?: KnownContact,
) => {
	const { effects, queued } = fakeEffects(secret);
	const handler = webhookShell(webhook, {
		...effects,
		settings: async () => settings,
		findContact: async () => contact,
	});
	return async (call: Call): Promise<Outcome> => {
		queued.length = 0;
		const { statusCode, headers, body } = await handler(eventOf(call), context);
		return {
			status: statusCode ?? 0,
			headers: headers ?? {},
			body: body ?? "",
			queued: [...queued],
		};
	};
};
