import type { CallOutcome, CallStatus } from "#shared/events.ts";

type End = { readonly status: CallStatus; readonly outcome?: CallOutcome };

/** https://docs.vapi.ai/calls/call-ended-reason */
const ends = new Map<string, End>([
	["customer-busy", { status: "busy" }],
	["customer-did-not-answer", { status: "no-answer" }],
	["manually-canceled", { status: "canceled" }],
	["scheduled-call-deleted", { status: "canceled" }],
	[
		"call.in-progress.error-providerfault-outbound-sip-408-request-timeout",
		{ status: "no-answer" },
	],
	[
		"call.in-progress.error-providerfault-outbound-sip-480-temporarily-unavailable",
		{ status: "no-answer" },
	],
	["voicemail", { status: "completed", outcome: "voicemail" }],
]);

const hungUpWhileRinging = /hungup-before|hung-up-before/;

/** Reasons for which nobody ever spoke. The others end a conversation, be it by an error. */
const neverBegan =
	/^call[.-](start|ringing)[.-]|^assistant-(request|not|join)-|failed-to-(connect|start)|never-connected|no-call-received|rejected|misdialed|outbound-sip-|microphone-permission|worker-not-available|call-not-active|transport-missing/;

/** What became of a call that has ended, by Vapi's reason. */
export const endOf = (reason: string | undefined): End => {
	const known = ends.get(reason ?? "");
	if (known) return known;
	if (hungUpWhileRinging.test(reason ?? "")) return { status: "canceled" };
	return neverBegan.test(reason ?? "")
		? { status: "failed" }
		: { status: "completed", outcome: "answered" };
};
