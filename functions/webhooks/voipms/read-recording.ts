import type { Reader } from "#shared/webhook/reader.ts";
import { type Fields, fieldsOf, toIso, toSeconds } from "./fields.ts";
import { partiesOf } from "./parties.ts";

const recordingIdOf = ({ need }: Fields): string =>
	need("callrecording", "recording_id", "id");

const urlOf = ({ get }: Fields): string | undefined => {
	const url = get("url", "recording_url");
	return url && /^https?:\/\//i.test(url) ? url : undefined;
};

/**
 * The row of a recording, as getCallRecordings lists it. It need not name its call: then the recording is a call of its own.
 * https://voip.ms/resources/api, getCallRecordings
 */
export const recordingReader: Reader<"calls"> = {
	identify: (delivery) => ({
		id: `recording:${recordingIdOf(fieldsOf(delivery))}`,
		type: "recording",
	}),
	normalize: (delivery) => {
		const fields = fieldsOf(delivery);
		const id = recordingIdOf(fields);
		return [
			{
				kind: "recording",
				id: `voipms:${fields.get("uniqueid", "call_id") ?? id}`,
				provider: "voipms",
				at: delivery.receivedAt,
				...partiesOf(fields),
				recording: {
					id,
					status: "completed",
					url: urlOf(fields),
					startedAt: toIso(fields.get("datetime", "date")),
					durationSeconds: toSeconds(fields.get("duration")),
				},
			},
		];
	},
};
