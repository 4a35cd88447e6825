import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { account, gotten, posted } from "./recorded.ts";

/** Dana calls, nobody answers, she leaves a message: the recording and its transcription are of this call. */
export const voicemailCall = "4e9b1c7a-52d6-4f83-a0be-6c1d97f2835e";
/** Sam calls and is put through. */
export const answeredCall = "91c6e2d4-07ab-4b59-8f3d-d2a86b40c7f1";
const busyCall = "c85d30fa-e19b-4672-bd04-3f7a92e618c5";

const inbound = {
	provider: "plivo",
	direction: "inbound",
	to: "+12075550100",
} as const;
const dana = {
	...inbound,
	id: `plivo:${voicemailCall}`,
	from: "+12075550142",
} as const;
const sam = {
	...inbound,
	id: `plivo:${answeredCall}`,
	from: "+12075550164",
} as const;

export const answerExamples = [
	posted("answer", "inbound", {
		nonce: "61840275930416628351",
		ids: [voicemailCall],
		identity: { id: `${voicemailCall}:StartApp`, type: "StartApp" },
		events: [
			{
				...dana,
				kind: "incoming",
				callerName: "WHITFIELD DANA",
				at: "2026-11-20T15:02:10.482Z",
				startedAt: "2026-11-20T15:02:10.482Z",
				status: "ringing",
			},
		],
	}),
	gotten("answer", "get", {
		nonce: "29047716385520149762",
		ids: [answeredCall],
		identity: { id: `${answeredCall}:StartApp`, type: "StartApp" },
		events: [
			{
				...sam,
				kind: "incoming",
				at: "2026-11-20T14:40:05.100Z",
				startedAt: "2026-11-20T14:40:05.100Z",
				status: "ringing",
				source: "+12075550199",
			},
		],
	}),
];

export const actionExamples = [
	posted("action", "no-answer", {
		nonce: "70316294815507263948",
		ids: [voicemailCall],
		identity: {
			id: `${voicemailCall}:action:no-answer:`,
			type: "no-answer",
		},
		events: [
			{ ...dana, kind: "forwarded", at: exampleReceivedAt, outcome: "missed" },
		],
	}),
	posted("action", "completed", {
		nonce: "15583920467719082634",
		ids: ["e2f7b0c9-845a-4d31-b6e2-178d5ca0394f"],
		identity: {
			id: `${answeredCall}:action:completed:e2f7b0c9-845a-4d31-b6e2-178d5ca0394f`,
			type: "completed",
		},
		events: [
			{ ...sam, kind: "forwarded", at: exampleReceivedAt, outcome: "answered" },
		],
	}),
	posted("action", "recorded", {
		nonce: "98261740350693812457",
		ids: ["7d20f9b3-6ea1-4c58-92fb-e8b4d61037ac"],
		identity: {
			id: `${voicemailCall}:action:recorded:7d20f9b3-6ea1-4c58-92fb-e8b4d61037ac`,
			type: "recorded",
		},
		events: [
			{
				...dana,
				kind: "forwarded",
				at: exampleReceivedAt,
				outcome: "voicemail",
				recording: {
					id: "7d20f9b3-6ea1-4c58-92fb-e8b4d61037ac",
					status: "in-progress",
					url: `https://media.plivo.com/v1/Account/${account}/Recording/7d20f9b3-6ea1-4c58-92fb-e8b4d61037ac.mp3`,
				},
			},
		],
	}),
];

export const hangupExamples = [
	posted("hangup", "completed", {
		nonce: "34709162584430917826",
		ids: [voicemailCall],
		identity: { id: `${voicemailCall}:Hangup`, type: "Hangup" },
		events: [
			{
				...dana,
				kind: "status",
				callerName: "WHITFIELD DANA",
				// `EndTime` is in the account's time zone: the session's start and the duration say the same in UTC.
				at: "2026-11-20T15:03:35.482Z",
				status: "completed",
				startedAt: "2026-11-20T15:02:10.482Z",
				endedAt: "2026-11-20T15:03:35.482Z",
				durationSeconds: 85,
				cost: { amount: 1, currency: "usd" },
			},
		],
	}),
	posted("hangup", "busy", {
		nonce: "86012537749158403269",
		ids: [busyCall],
		identity: { id: `${busyCall}:Hangup`, type: "Hangup" },
		events: [
			{
				provider: "plivo",
				kind: "status",
				id: `plivo:${busyCall}`,
				direction: "outbound",
				from: "+12075550100",
				to: "+12075550164",
				at: "2026-11-20T15:03:40.007Z",
				status: "busy",
				startedAt: "2026-11-20T15:03:40.007Z",
				endedAt: "2026-11-20T15:03:40.007Z",
				durationSeconds: 0,
				cost: { amount: 0, currency: "usd" },
			},
		],
	}),
];
