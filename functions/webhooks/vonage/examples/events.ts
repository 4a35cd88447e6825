import type { CallEvent } from "#shared/events.ts";
import { exampleReceivedAt } from "#shared/webhook/example.ts";
import {
	answeredCall,
	answeringLeg,
	dana,
	danasLeg,
	outbound,
	outboundCall,
	outboundLeg,
	unansweredLeg,
	voicemail,
} from "./calls.ts";
import { posted } from "./recorded.ts";

/** An event of Dana's own leg. */
const ofDana = (type: string, at: string, facts: Partial<CallEvent>) =>
	posted("event", type, {
		ids: [danasLeg],
		identity: { id: `${danasLeg}:${type}:${at}`, type },
		events: [{ ...dana, kind: "status", at, ...facts }],
	});

/** An event of the call to Sam. */
const ofOutbound = (type: string, at: string, facts?: Partial<CallEvent>) =>
	posted("event", type, {
		ids: [outboundLeg],
		identity: { id: `${outboundLeg}:${type}:${at}`, type },
		events: facts ? [{ ...outbound, at, ...facts }] : [],
	});

const ended = (
	status: CallEvent["status"],
	endedAt: string,
): Partial<CallEvent> => ({ direction: "outbound", status, endedAt });

export const statusExamples = [
	ofDana("started", "2026-11-20T15:02:10.051Z", {
		status: "queued",
		startedAt: "2026-11-20T15:02:10.051Z",
	}),
	ofDana("ringing", "2026-11-20T15:02:10.208Z", { status: "ringing" }),
	ofDana("answered", "2026-11-20T15:02:12.417Z", {
		status: "in-progress",
		answeredAt: "2026-11-20T15:02:12.417Z",
	}),
	ofDana("completed", "2026-11-20T15:03:37.102Z", {
		status: "completed",
		startedAt: "2026-11-20T15:02:12.000Z",
		endedAt: "2026-11-20T15:03:37.000Z",
		durationSeconds: 85,
		// 0.01537500 euros.
		cost: { amount: 2, currency: "eur" },
	}),
	...(
		[
			["busy", "2026-11-20T15:01:03.300Z", "busy"],
			["cancelled", "2026-11-20T15:01:04.300Z", "canceled"],
			["unanswered", "2026-11-20T15:01:05.300Z", "no-answer"],
			["rejected", "2026-11-20T15:01:06.300Z", "failed"],
			["failed", "2026-11-20T15:01:07.300Z", "failed"],
		] as const
	).map(([type, at, status]) => ofOutbound(type, at, ended(status, at))),
	// Names the leg otherwise and no direction.
	ofOutbound("machine", "2026-11-20T15:01:09.300Z", {
		status: "in-progress",
		answeredAt: "2026-11-20T15:01:09.300Z",
	}),
	ofOutbound("disconnected", "2026-11-20T15:01:08.300Z"),
];

/** Of those the call is forwarded to: the URL that we gave says so. */
export const forwardExamples = [
	posted("event", "timeout", {
		ids: [unansweredLeg],
		query: "leg=forward",
		identity: {
			id: `${unansweredLeg}:timeout:2026-11-20T15:02:33.006Z`,
			type: "timeout",
		},
		events: [
			{
				...voicemail,
				kind: "forwarded",
				at: "2026-11-20T15:02:33.006Z",
				outcome: "missed",
			},
		],
	}),
	posted("event", "forward-answered", {
		ids: [answeringLeg],
		query: "leg=forward",
		identity: {
			id: `${answeringLeg}:answered:2026-11-20T14:40:12.650Z`,
			type: "answered",
		},
		events: [
			{
				id: `vonage:${answeredCall}`,
				provider: "vonage",
				kind: "forwarded",
				at: "2026-11-20T14:40:12.650Z",
				outcome: "answered",
			},
		],
	}),
];

const recordingId = "e84a2c60-5f7b-4d19-90ce-3b8d1a6f74e2";

/** What carries no status. */
export const otherEventExamples = [
	posted("event", "record", {
		ids: [recordingId],
		identity: { id: `${recordingId}:record`, type: "record" },
		events: [
			{
				...voicemail,
				kind: "recording",
				at: "2026-11-20T15:03:27.215Z",
				outcome: "voicemail",
				recording: {
					id: recordingId,
					status: "completed",
					url: "https://api.nexmo.com/v1/files/4b0d7f6e-92c1-4a5e-b3f8-60e9d27c81a5",
					startedAt: "2026-11-20T15:02:55.000Z",
					durationSeconds: 31,
				},
			},
		],
	}),
	posted("event", "transcribed", {
		ids: [recordingId],
		identity: { id: `${recordingId}:transcribed`, type: "transcribed" },
		events: [
			{
				...voicemail,
				kind: "transcription",
				at: exampleReceivedAt,
				transcription: {
					id: recordingId,
					status: "completed",
					url: "https://api.nexmo.com/v1/files/a91c36e2-7d05-4f8b-b2e4-58c0d7f3196a",
				},
			},
		],
	}),
	...(
		[
			["input", danasLeg, "2026-11-20T15:02:20.900Z"],
			["transfer", danasLeg, "2026-11-20T15:02:25.000Z"],
			["error", outboundCall, "2026-11-20T15:02:26.000Z"],
		] as const
	).map(([type, whose, at]) =>
		posted("event", type, {
			ids: [whose],
			identity: { id: `${whose}:${type}:${at}`, type },
			events: [],
		}),
	),
];
