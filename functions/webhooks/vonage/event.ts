import {
	type CallStep,
	stepsAfterForward,
} from "#shared/call-flow/call-steps.ts";
import type { CallFlow } from "#shared/settings.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { isForwarded, notAnswered } from "./legs.ts";
import { toNcco } from "./ncco.ts";
import { fromNumber } from "./number.ts";
import { saidIfAnything } from "./said.ts";
import { repeatedForSeconds, verifyJwt } from "./verify.ts";

/** The number after the one that did not answer, then voicemail. */
const stepsAfter = (
	called: string | undefined,
	flow: CallFlow,
): readonly CallStep[] => {
	const { ringSeconds } = flow;
	// One that is named twice would lead back to those after its first place, for ever.
	const forwardTo = [...new Set(flow.forwardTo)];
	const at = forwardTo.findIndex((number) => fromNumber(number) === called);
	const numbers = at < 0 ? [] : forwardTo.slice(at + 1);
	return numbers.length > 0
		? [{ kind: "forward", numbers, ringSeconds }]
		: stepsAfterForward(flow, false);
};

/** Something happened to a call. https://developer.vonage.com/en/voice/voice-api/webhook-reference#event-webhook */
export const eventWebhook = {
	id: "vonage/event",
	secret: "vonage",
	methods: ["POST"],
	paths: ["/webhooks/vonage/event"],
	queue: "calls",
	verify: verifyJwt(repeatedForSeconds),
	needsSettings: true,
	answer: (request, { settings, baseUrl }) => {
		const get = saidIfAnything(request);
		// An NCCO takes the place of the one in force: only where nobody answered is there anything to say.
		if (!isForwarded(request) || !notAnswered.has(get("status") ?? ""))
			return { status: 200 };
		return toNcco(stepsAfter(get("to"), settings.callFlow), {
			baseUrl,
			ours: get("from"),
		});
	},
} as const satisfies Webhook;
