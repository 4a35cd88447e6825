import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { posted } from "./recorded.ts";

/** Dana calls, nobody answers, she leaves a message: the recording and its transcription are of this call. */
export const voicemailCall = "CA7b1f60d2c94e4ab58f3d21e6a0c95b37";
const answeredCall = "CAe84a0c5317d94f6cb2a8f1d07639ce42";
const busyCall = "CA19d3f7a6bc084e12957dc40e8f6b2a51";
/** Somebody who withholds the number and says nothing. */
export const anonymousCall = "CA5c62e8d914ab4f73a06b9f2d81e7c350";

const inbound = {
	provider: "twilio",
	direction: "inbound",
	to: "+12075550100",
} as const;
const dana = {
	...inbound,
	id: `twilio:${voicemailCall}`,
	from: "+12075550142",
} as const;
const danaNamed = { ...dana, callerName: "WHITFIELD DANA" } as const;

export const voiceExamples = [
	posted("voice", "inbound", {
		sid: voicemailCall,
		identity: { id: `${voicemailCall}:incoming`, type: "ringing" },
		event: {
			...danaNamed,
			kind: "incoming",
			at: exampleReceivedAt,
			status: "ringing",
		},
	}),
	posted("voice", "anonymous", {
		sid: anonymousCall,
		identity: { id: `${anonymousCall}:incoming`, type: "ringing" },
		event: {
			...inbound,
			kind: "incoming",
			id: `twilio:${anonymousCall}`,
			// The digits stand for the word: no number to call back.
			from: "+266696687",
			at: exampleReceivedAt,
			status: "ringing",
			source: "+12075550199",
		},
	}),
];

export const voiceActionExamples = [
	posted("voice-action", "no-answer", {
		sid: "CA0f4b8d2e67c14a93b5d0e9a27c81f346",
		identity: {
			id: `${voicemailCall}:action:no-answer:CA0f4b8d2e67c14a93b5d0e9a27c81f346`,
			type: "no-answer",
		},
		event: {
			...danaNamed,
			kind: "forwarded",
			at: exampleReceivedAt,
			outcome: "missed",
		},
	}),
	posted("voice-action", "completed", {
		sid: "CAc37e9a1508b24d6fa4c6d8f10b72e593",
		identity: {
			id: `${answeredCall}:action:completed:CAc37e9a1508b24d6fa4c6d8f10b72e593`,
			type: "completed",
		},
		event: {
			...inbound,
			kind: "forwarded",
			id: `twilio:${answeredCall}`,
			from: "+12075550164",
			at: exampleReceivedAt,
			outcome: "answered",
		},
	}),
	posted("voice-action", "recorded", {
		sid: "RE6a9e03c7d15b48f2807cb4d1e95f26a3",
		identity: {
			id: `${voicemailCall}:action:recorded:RE6a9e03c7d15b48f2807cb4d1e95f26a3`,
			type: "recorded",
		},
		event: {
			...danaNamed,
			kind: "forwarded",
			at: exampleReceivedAt,
			outcome: "voicemail",
		},
	}),
];

export const voiceStatusExamples = [
	posted("voice-status", "ringing", {
		sid: voicemailCall,
		identity: { id: `${voicemailCall}:ringing:0`, type: "ringing" },
		event: {
			...dana,
			kind: "status",
			at: "2026-11-20T15:02:10.000Z",
			status: "ringing",
			startedAt: "2026-11-20T15:02:10.000Z",
		},
	}),
	posted("voice-status", "in-progress", {
		sid: voicemailCall,
		identity: { id: `${voicemailCall}:in-progress:1`, type: "in-progress" },
		event: {
			...dana,
			kind: "status",
			at: "2026-11-20T15:02:12.000Z",
			status: "in-progress",
			answeredAt: "2026-11-20T15:02:12.000Z",
		},
	}),
	posted("voice-status", "completed", {
		sid: voicemailCall,
		identity: { id: `${voicemailCall}:completed:2`, type: "completed" },
		event: {
			...dana,
			kind: "status",
			at: "2026-11-20T15:03:37.000Z",
			status: "completed",
			endedAt: "2026-11-20T15:03:37.000Z",
			// `Duration=2` is in billed minutes.
			durationSeconds: 85,
		},
	}),
	posted("voice-status", "busy", {
		sid: busyCall,
		identity: { id: `${busyCall}:busy:1`, type: "busy" },
		event: {
			...inbound,
			kind: "status",
			id: `twilio:${busyCall}`,
			from: "+12075550164",
			at: "2026-11-20T15:03:59.000Z",
			status: "busy",
			endedAt: "2026-11-20T15:03:59.000Z",
			durationSeconds: 0,
		},
	}),
];
