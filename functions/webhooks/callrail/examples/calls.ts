import type { CallEvent } from "#shared/events.ts";
import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { recorded } from "./recorded.ts";

/** Dana's call from its first ring to what is written about it afterwards. */
const answered = "c40b7e92d15f4a68b3f07d9e2a81c564";
const outbound = "0e6f93a8c27b41d5964de81b5fa370c2";
const voicemail = "9d31f5b0e84c4726a19b60c7d2f85e43";
const abandoned = "5b72c0d94e1f4a83bd06f7281ce95a3d";

const startedAt = "2026-11-20T15:03:16.236Z";

const facts = (hex: string) =>
	({
		id: `callrail:CAL${hex}`,
		provider: "callrail",
		direction: "inbound",
		from: "+12075550142",
		to: "+12075550171",
		callerName: "Dana Whitfield",
		startedAt,
		source: "Google Ads",
	}) as const;

const report = (hex: string) =>
	({
		...facts(hex),
		kind: "report",
		stage: 3,
		at: exampleReceivedAt,
		status: "completed",
		outcome: "answered",
		durationSeconds: 62,
		recording: {
			id: `CAL${hex}`,
			status: "completed",
			url: `https://app.callrail.com/calls/CAL${hex}/recording/redirect?access_key=8f03d6c27e5b91a4`,
			durationSeconds: 58,
		},
		agent: "owen.pratt@cascobay.example",
		disposition: "good_lead",
		tags: ["Repair"],
	}) as const;

export const ringingExamples = [
	recorded("pre-call", answered, {
		...facts(answered),
		kind: "incoming",
		stage: 1,
		at: startedAt,
		// CallRail itself says `missed` while it rings.
		status: "ringing",
	}),
	recorded("routing-complete", answered, {
		...facts(answered),
		kind: "status",
		stage: 2,
		at: exampleReceivedAt,
		status: "in-progress",
	}),
];

export const postCallExamples = [
	recorded("post-call", answered, report(answered)),
	recorded("post-call.outbound", outbound, {
		...report(outbound),
		direction: "outbound",
		from: "+12075550171",
		to: "+12075550142",
		recording: {
			id: `CAL${outbound}`,
			status: "completed",
			url: `https://app.callrail.com/calls/CAL${outbound}/recording/redirect?access_key=8f03d6c27e5b91a4`,
		},
	}),
	recorded("post-call.voicemail", voicemail, {
		...report(voicemail),
		outcome: "voicemail",
		durationSeconds: 13,
		recording: { ...report(voicemail).recording, durationSeconds: 8 },
		transcription: {
			status: "completed",
			text: "Hi, it’s Dana — the “blue” valve leaks again, please call me back.",
		},
		agent: undefined,
		disposition: undefined,
		tags: [],
	}),
	recorded("post-call.abandoned", abandoned, {
		...report(abandoned),
		callerName: undefined,
		status: "canceled",
		outcome: "abandoned",
		durationSeconds: 7,
		recording: undefined,
		agent: undefined,
		disposition: undefined,
		tags: [],
	}),
];

const noted = {
	note: "Wants a quote for the boiler",
	tags: ["Repair", "Boiler"],
	summary: "Dana asks for a repair and a quote for a new boiler.",
};

/** What a modification is about is told once more, to be believed before what others say of it. */
const changed = (hex: string, changes: Partial<CallEvent>): CallEvent => ({
	id: `callrail:CAL${hex}`,
	provider: "callrail",
	kind: "report",
	stage: 5,
	at: exampleReceivedAt,
	...changes,
});

export const callModifiedExamples = [
	recorded(
		"call-modified",
		answered,
		{
			...report(answered),
			...noted,
			stage: 4,
			transcription: {
				status: "completed",
				text: "Agent: Casco Bay Plumbing. Caller: Hi, it's Dana.",
			},
		},
		changed(answered, noted),
	),
	recorded(
		"call-modified.emptied",
		answered,
		{ ...report(answered), stage: 4, tags: [] },
		changed(answered, { note: "", tags: [] }),
	),
];
