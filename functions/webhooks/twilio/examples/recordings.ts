import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { anonymousCall, voicemailCall } from "./calls.ts";
import { posted } from "./recorded.ts";

const account =
	"https://api.twilio.com/2010-04-01/Accounts/AC5d0c7e1fa94b42688d3f90b6e2a7c418";

export const recordingExamples = [
	posted("recording-status", "completed", {
		sid: "RE6a9e03c7d15b48f2807cb4d1e95f26a3",
		identity: {
			id: "RE6a9e03c7d15b48f2807cb4d1e95f26a3:completed",
			type: "completed",
		},
		event: {
			kind: "recording",
			id: `twilio:${voicemailCall}`,
			provider: "twilio",
			at: exampleReceivedAt,
			outcome: "voicemail",
			recording: {
				id: "RE6a9e03c7d15b48f2807cb4d1e95f26a3",
				url: `${account}/Recordings/RE6a9e03c7d15b48f2807cb4d1e95f26a3`,
				status: "completed",
				startedAt: "2026-11-20T15:02:55.000Z",
				durationSeconds: 31,
			},
		},
	}),
	posted("recording-status", "absent", {
		sid: "REb2d7f41c809e4365a1c8e07f53d96b24",
		identity: {
			id: "REb2d7f41c809e4365a1c8e07f53d96b24:absent",
			type: "absent",
		},
		event: {
			kind: "recording",
			id: `twilio:${anonymousCall}`,
			provider: "twilio",
			at: exampleReceivedAt,
			recording: {
				id: "REb2d7f41c809e4365a1c8e07f53d96b24",
				status: "absent",
				startedAt: "2026-11-20T15:04:21.000Z",
				durationSeconds: 0,
			},
		},
	}),
	posted("transcription", "completed", {
		sid: "TR3e81c5a70d964b2f9ab7d042c6f5e18d",
		identity: {
			id: "TR3e81c5a70d964b2f9ab7d042c6f5e18d",
			type: "completed",
		},
		event: {
			kind: "transcription",
			id: `twilio:${voicemailCall}`,
			provider: "twilio",
			at: exampleReceivedAt,
			direction: "inbound",
			from: "+12075550142",
			to: "+12075550100",
			transcription: {
				id: "TR3e81c5a70d964b2f9ab7d042c6f5e18d",
				status: "completed",
				text: `Hi, this is Dana at the café. The "blue" line drops every call & I'd like a call back — before 5, if you can.`,
			},
		},
	}),
];
