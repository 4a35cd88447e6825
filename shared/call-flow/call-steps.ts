import type { CallFlow, Receptionist } from "#shared/settings.ts";
import { isOpen } from "./business-hours.ts";

/** One thing done with a caller, in no provider's language. */
export type CallStep =
	| { readonly kind: "say"; readonly text: string }
	| {
			readonly kind: "forward";
			/** E.164; all ring at once. */
			readonly numbers: readonly string[];
			readonly ringSeconds: number;
	  }
	| {
			readonly kind: "voicemail";
			readonly maxSeconds: number;
			readonly transcribe: boolean;
	  }
	| { readonly kind: "receptionist"; readonly receptionist: Receptionist }
	| { readonly kind: "hangup" };

const say = (text: string): CallStep[] =>
	text.trim() === "" ? [] : [{ kind: "say", text }];

const voicemail = ({
	voicemail: { greeting, maxSeconds, transcribe },
}: CallFlow): CallStep[] => [
	...say(greeting),
	{ kind: "voicemail", maxSeconds, transcribe },
	{ kind: "hangup" },
];

/** A call rings. */
export const callSteps = (flow: CallFlow, now: Date): readonly CallStep[] => {
	if (!isOpen(flow.hours, now))
		return [...say(flow.hours?.closedGreeting ?? ""), ...voicemail(flow)];
	const { greeting, forwardTo, ringSeconds } = flow;
	return forwardTo.length > 0
		? [...say(greeting), { kind: "forward", numbers: forwardTo, ringSeconds }]
		: [...say(greeting), ...voicemail(flow)];
};

/** A call rings at the receptionist's number. Without a receptionist it is an ordinary call. */
export const receptionistSteps = (
	flow: CallFlow,
	now: Date,
): readonly CallStep[] =>
	flow.receptionist
		? [{ kind: "receptionist", receptionist: flow.receptionist }]
		: callSteps(flow, now);

/** Those it was forwarded to have answered and hung up, or did not answer. */
export const stepsAfterForward = (
	flow: CallFlow,
	answered: boolean,
): readonly CallStep[] => (answered ? [{ kind: "hangup" }] : voicemail(flow));

/** The caller has spoken after the tone. */
export const stepsAfterVoicemail: readonly CallStep[] = [
	{ kind: "say", text: "Thank you. Goodbye." },
	{ kind: "hangup" },
];
