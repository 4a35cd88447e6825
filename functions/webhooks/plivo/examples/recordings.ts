import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { answeredCall, voicemailCall } from "./calls.ts";
import { account, posted } from "./recorded.ts";

const voicemail = "7d20f9b3-6ea1-4c58-92fb-e8b4d61037ac";
const conversation = "0b8e47d5-31fc-49a6-8d72-95c3af16e20b";

const media = (id: string): string =>
	`https://media.plivo.com/v1/Account/${account}/Recording/${id}.mp3`;

export const recordingExamples = [
	posted("recording", "xml", {
		nonce: "42975108366204917583",
		ids: [voicemail],
		identity: { id: voicemail, type: "RecordStop" },
		events: [
			{
				kind: "recording",
				id: `plivo:${voicemailCall}`,
				provider: "plivo",
				at: exampleReceivedAt,
				outcome: "voicemail",
				recording: {
					id: voicemail,
					url: media(voicemail),
					status: "completed",
					startedAt: "2026-11-20T15:02:55.000Z",
					durationSeconds: 31,
				},
			},
		],
	}),
	posted("recording", "api", {
		nonce: "57830461928375016492",
		ids: [conversation],
		identity: { id: conversation, type: "recording" },
		events: [
			{
				kind: "recording",
				id: `plivo:${answeredCall}`,
				provider: "plivo",
				at: exampleReceivedAt,
				recording: {
					id: conversation,
					url: media(conversation),
					status: "completed",
					startedAt: "2026-11-20T14:40:05.000Z",
					durationSeconds: 48,
				},
			},
		],
	}),
	posted("recording", "transcription", {
		nonce: "63918205747306182945",
		ids: [voicemail],
		identity: { id: `${voicemail}:transcription`, type: "transcription" },
		events: [
			{
				kind: "transcription",
				id: `plivo:${voicemailCall}`,
				provider: "plivo",
				at: exampleReceivedAt,
				transcription: {
					id: voicemail,
					status: "completed",
					text: `Hi, this is Dana at the café. The "blue" line drops every call & I'd like a call back.`,
				},
			},
		],
	}),
	posted("recording", "transcription-failed", {
		nonce: "20467193850261748395",
		ids: [conversation],
		identity: { id: `${conversation}:transcription`, type: "transcription" },
		events: [
			{
				kind: "transcription",
				id: `plivo:${answeredCall}`,
				provider: "plivo",
				at: exampleReceivedAt,
				transcription: { id: conversation, status: "failed" },
			},
		],
	}),
];
