import type { CallEvent } from "#shared/events.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { factsOf } from "./call-facts.ts";
import type { Said } from "./said.ts";
import { toIso } from "./times.ts";

const secondsBetween = (start?: string, end?: string): number | undefined =>
	start && end
		? Math.round((Date.parse(end) - Date.parse(start)) / 1000)
		: undefined;

/** Only voicemail of ours asks for one. https://developer.vonage.com/en/voice/voice-api/ncco-reference#record */
export const readRecording = (
	fields: Said,
	delivery: Delivery,
): CallEvent[] => {
	const startedAt = toIso(fields.get("start_time"));
	return [
		{
			...factsOf(fields, delivery),
			kind: "recording",
			outcome: "voicemail",
			recording: {
				id: fields.need("recording_uuid"),
				status: "completed",
				url: fields.get("recording_url"),
				startedAt,
				durationSeconds: secondsBetween(
					startedAt,
					toIso(fields.get("end_time")),
				),
			},
		},
	];
};

/** Vonage says where the text is, not what it is. https://developer.vonage.com/en/voice/voice-api/guides/recording#transcription */
export const readTranscription = (
	fields: Said,
	delivery: Delivery,
): CallEvent[] => [
	{
		...factsOf(fields, delivery),
		kind: "transcription",
		transcription: {
			id: fields.need("recording_uuid"),
			status: "completed",
			url: fields.get("transcription_url"),
		},
	},
];
