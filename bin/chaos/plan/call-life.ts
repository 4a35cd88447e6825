import type { Random } from "../random.ts";
import { byPhone, type Person } from "./people.ts";
import { type Claim, nothing, type Planned } from "./planned.ts";
import type { Recordings } from "./recordings.ts";
import { formOf, twilioSid } from "./twilio-request.ts";

const ours = "+12075550100";

/** A time of the call's as Twilio writes it, and as a record has it. */
const timeOf = (startSeconds: number, offset: number) => {
	const date = new Date((startSeconds + offset) * 1000);
	return { twilio: date.toUTCString(), iso: date.toISOString() };
};

type Step = {
	readonly kind: string;
	readonly name: string;
	/** Changes to the recorded form. */
	readonly form?: Readonly<Record<string, string>>;
	readonly id: string;
	readonly type: string;
	readonly fields: readonly Omit<Claim, "record">[];
	/** A recording's callback does not say who called. */
	readonly namesNobody?: boolean;
};

const is = (field: string, value: unknown, rank = 0) => ({
	field,
	value,
	rank,
});

/** The deliveries of one call, in the order in which Twilio makes them. */
export const callLife = (
	person: Person,
	recordings: Recordings,
	random: Random,
): readonly Planned[] => {
	const call = twilioSid("CA", random);
	const leg = twilioSid("CA", random);
	const recording = twilioSid("RE", random);
	const transcription = twilioSid("TR", random);
	const start = 1_795_000_000 + random.below(1_000_000);
	const seconds = 5 + random.below(600);
	const record = `CALL#twilio:${call}`;

	const status = (
		name: string,
		sequence: number,
		rank: number,
		offset: number,
		timeField: string,
		...fields: Step["fields"]
	): Step => {
		const time = timeOf(start, offset);
		return {
			...{ kind: "voice-status", name, type: name },
			id: `${call}:${name}:${sequence}`,
			form: { Timestamp: time.twilio, SequenceNumber: String(sequence) },
			fields: [is("status", name, rank), is(timeField, time.iso), ...fields],
		};
	};
	const incoming: Step = {
		...{ kind: "voice", name: "inbound", type: "ringing" },
		id: `${call}:incoming`,
		fields: [is("status", "ringing", 1)],
	};
	const ringing = status("ringing", 0, 1, 0, "startedAt");
	const talking = status("in-progress", 1, 2, 2, "answeredAt");
	const ended = status("completed", 2, 3, seconds, "endedAt");
	const completed: Step = {
		...ended,
		form: { ...ended.form, CallDuration: String(seconds) },
		fields: [...ended.fields, is("durationSeconds", seconds)],
	};
	const action = (
		name: string,
		sid: string,
		outcome: string,
		rank: number,
	) => ({
		...{ kind: "voice-action", name, type: name },
		id: `${call}:action:${name}:${sid}`,
		form: { [name === "recorded" ? "RecordingSid" : "DialCallSid"]: sid },
		fields: [is("outcome", outcome, rank)],
	});
	const voicemail: readonly Step[] = [
		...[incoming, ringing, talking],
		action("no-answer", leg, "missed", 1),
		action("recorded", recording, "voicemail", 2),
		{
			...{ kind: "recording-status", name: "completed", type: "completed" },
			id: `${recording}:completed`,
			form: { RecordingSid: recording },
			fields: [
				is("outcome", "voicemail", 2),
				is("recording.id", recording),
				is("recording.status", "completed"),
			],
			namesNobody: true,
		},
		{
			...{ kind: "transcription", name: "completed", type: "completed" },
			id: transcription,
			form: {
				TranscriptionSid: transcription,
				RecordingSid: recording,
				TranscriptionText: `Message ${transcription}`,
				Caller: person.phone,
			},
			fields: [is("transcription.text", `Message ${transcription}`)],
		},
		completed,
	];
	const answered = [
		...[incoming, ringing, talking],
		action("completed", leg, "answered", 3),
		completed,
	];
	const steps = random.pick([
		voicemail,
		answered,
		[incoming, status("busy", 1, 3, 4, "endedAt")],
	]);

	return steps.map(
		({ kind, name, form = {}, id, type, fields, namesNobody }) => ({
			kind: "genuine",
			provider: "twilio",
			webhook: `twilio/${kind}`,
			request: formOf(recordings.get(`twilio/${kind}`, name), {
				CallSid: call,
				...(namesNobody ? {} : { From: person.phone, Caller: person.phone }),
				...form,
			}),
			delivery: { id: `twilio:${id}`, type, state: "applied" },
			claims: {
				...nothing,
				records: [record],
				fields: [
					...fields,
					...(namesNobody
						? []
						: [
								is("from", person.phone),
								is("to", ours),
								is("direction", "inbound"),
							]),
				].map((claim) => ({ ...claim, record })),
				...(!namesNobody && {
					people: [[byPhone(person)]],
					timeline: [{ record, handle: byPhone(person) }],
				}),
			},
		}),
	);
};
