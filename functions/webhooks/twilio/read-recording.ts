import type { CallEvent, Recording } from "#shared/events.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { parametersOf, toCount, toIso } from "./parameters.ts";

const statuses = new Map<string, Recording["status"]>([
	["in-progress", "in-progress"],
	["completed", "completed"],
	["absent", "absent"],
	["failed", "failed"],
]);

/** https://www.twilio.com/docs/voice/api/recording#recordingstatuscallback */
export const recordingReader: Reader<"calls"> = {
	identify: (delivery) => {
		const { need } = parametersOf(delivery);
		const type = need("RecordingStatus");
		return { id: `${need("RecordingSid")}:${type}`, type };
	},
	normalize: (delivery) => {
		const { need, get } = parametersOf(delivery);
		const status = statuses.get(need("RecordingStatus"));
		const callSid = get("CallSid");
		// A conference's recording belongs to no one call; `paused` and the like are followed by a status that matters.
		if (!status || !callSid) return [];
		const event: CallEvent = {
			kind: "recording",
			id: `twilio:${callSid}`,
			provider: "twilio",
			at: delivery.receivedAt,
			// Of Twilio's sources only this one is a caller speaking after the tone.
			outcome:
				status === "completed" && get("RecordingSource") === "RecordVerb"
					? "voicemail"
					: undefined,
			recording: {
				id: need("RecordingSid"),
				status,
				url: status === "completed" ? get("RecordingUrl") : undefined,
				startedAt: toIso(get("RecordingStartTime")),
				durationSeconds: toCount(get("RecordingDuration")),
			},
		};
		return [event];
	},
};

/** https://www.twilio.com/docs/voice/twiml/record#transcribecallback */
export const transcriptionReader: Reader<"calls"> = {
	identify: (delivery) => {
		const { need } = parametersOf(delivery);
		return { id: need("TranscriptionSid"), type: need("TranscriptionStatus") };
	},
	normalize: (delivery) => {
		const { need, get } = parametersOf(delivery);
		const completed = need("TranscriptionStatus") === "completed";
		return [
			{
				kind: "transcription",
				id: `twilio:${need("CallSid")}`,
				provider: "twilio",
				at: delivery.receivedAt,
				from: get("From"),
				to: get("To"),
				direction: get("Direction") === "inbound" ? "inbound" : undefined,
				transcription: {
					id: need("TranscriptionSid"),
					status: completed ? "completed" : "failed",
					text: completed ? get("TranscriptionText") : undefined,
				},
			},
		];
	},
};
