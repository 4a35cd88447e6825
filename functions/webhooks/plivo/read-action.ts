import type { CallEvent } from "#shared/events.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { parametersOf, toCount } from "./parameters.ts";
import { factsOf } from "./read-call.ts";
import { recordingOf } from "./read-recording.ts";

/** https://www.plivo.com/docs/voice/xml/dial, https://www.plivo.com/docs/voice/xml/record */
export const callActionReader: Reader<"calls"> = {
	identify: (delivery) => {
		const { need, get } = parametersOf(delivery);
		const type = get("DialStatus") ?? "recorded";
		const detail = get("DialBLegUUID", "RecordingID") ?? "";
		return { id: `${need("CallUUID")}:action:${type}:${detail}`, type };
	},
	normalize: (delivery) => {
		const parameters = parametersOf(delivery);
		const { get } = parameters;
		const dialed = get("DialStatus");
		const recorded = get("RecordingID", "RecordUrl") ? "voicemail" : undefined;
		// Asked before the recording is done: then its length is -1.
		const status =
			toCount(get("RecordingDuration")) === undefined
				? "in-progress"
				: "completed";
		const event: CallEvent = {
			...factsOf(parameters),
			kind: "forwarded",
			at: delivery.receivedAt,
			outcome:
				dialed === "completed" ? "answered" : dialed ? "missed" : recorded,
			recording: get("RecordingID")
				? recordingOf(parameters, status)
				: undefined,
		};
		return [event];
	},
};
