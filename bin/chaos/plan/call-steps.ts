import type { Claim } from "./planned.ts";

/** One request of Twilio's about a call. */
export type CallStep = {
	/** Of the webhook: `twilio/<kind>`. */
	readonly kind: string;
	/** Of the recorded request. */
	readonly name: string;
	readonly type: string;
	readonly id: string;
	/** Changes to the recorded form. */
	readonly form?: Readonly<Record<string, string>>;
	readonly fields: readonly Omit<Claim, "record">[];
	/** A recording's callback does not say who called. */
	readonly namesNobody?: boolean;
};

export type CallIds = {
	readonly call: string;
	/** The call out to whom it is forwarded. */
	readonly leg: string;
	readonly recording: string;
	readonly transcription: string;
};

export const is = (field: string, value: unknown, rank = 0) => ({
	field,
	value,
	rank,
});

export const rings = ({ call }: CallIds): CallStep => ({
	...{ kind: "voice", name: "inbound", type: "ringing" },
	id: `${call}:incoming`,
	fields: [is("status", "ringing", 1)],
});

const statuses = {
	ringing: { sequence: 0, rank: 1, time: "startedAt" },
	"in-progress": { sequence: 1, rank: 2, time: "answeredAt" },
	busy: { sequence: 1, rank: 3, time: "endedAt" },
	completed: { sequence: 2, rank: 3, time: "endedAt" },
};

/** `at` in unix seconds. */
export const reaches = (
	{ call }: CallIds,
	name: keyof typeof statuses,
	at: number,
): CallStep => {
	const { sequence, rank, time } = statuses[name];
	const date = new Date(at * 1000);
	return {
		...{ kind: "voice-status", name, type: name },
		id: `${call}:${name}:${sequence}`,
		form: { Timestamp: date.toUTCString(), SequenceNumber: String(sequence) },
		fields: [is("status", name, rank), is(time, date.toISOString())],
	};
};

export const ends = (ids: CallIds, at: number, seconds: number): CallStep => {
	const { form, fields, ...step } = reaches(ids, "completed", at);
	return {
		...step,
		form: { ...form, CallDuration: String(seconds) },
		fields: [...fields, is("durationSeconds", seconds)],
	};
};

/** The end of a `<Dial>`. */
export const forwarded = (
	{ call, leg }: CallIds,
	name: "completed" | "no-answer",
): CallStep => ({
	...{ kind: "voice-action", name, type: name },
	id: `${call}:action:${name}:${leg}`,
	form: { DialCallSid: leg },
	fields: [
		name === "completed"
			? is("outcome", "answered", 3)
			: is("outcome", "missed", 1),
	],
});

/** A message left after the tone, in the three requests that tell of it. */
export const voicemail = ({
	call,
	recording,
	transcription,
}: CallIds): readonly CallStep[] => {
	const left = is("outcome", "voicemail", 2);
	const text = `Message ${transcription}`;
	return [
		{
			...{ kind: "voice-action", name: "recorded", type: "recorded" },
			id: `${call}:action:recorded:${recording}`,
			form: { RecordingSid: recording },
			fields: [left],
		},
		{
			...{ kind: "recording-status", name: "completed", type: "completed" },
			id: `${recording}:completed`,
			form: { RecordingSid: recording },
			fields: [
				left,
				is("recording.id", recording),
				is("recording.status", "completed"),
			],
			namesNobody: true,
		},
		{
			...{ kind: "transcription", name: "completed", type: "completed" },
			id: transcription,
			form: {
				...{ TranscriptionSid: transcription, RecordingSid: recording },
				TranscriptionText: text,
			},
			fields: [is("transcription.text", text)],
		},
	];
};
