import { recorded } from "./recorded.ts";

/** Dana speaks with the assistant and leaves two messages. */
const dana = "b3f07c94-5d1e-4a28-9c6f-70e82d41ab59";
/** A call out. */
const busy = "1e94d7a2-06cb-4f83-b5d0-39a7c2f861e4";
/** From a browser: no numbers. */
const web = "d80a5b3e-7f12-4c69-a4e7-6b91f023c5d8";
const session = "f61b0c8d-94e3-4d57-82fa-c30e7b5d91a6";

const inbound = {
	id: `vapi:${dana}`,
	provider: "vapi",
	direction: "inbound",
	from: "+12075550142",
	to: "+12075550100",
} as const;
const julie = { ...inbound, agent: "Julie" } as const;

const boiler =
	"Dana Whitfield, +12075550142: Please tell Owen the boiler's leaking again.";

const of = (subject: string, id: string) => ({ subject, id });

export const callExamples = [
	recorded("assistant-request", of(dana, "assistant-request"), {
		...inbound,
		kind: "incoming",
		at: "2026-11-20T15:00:40.412Z",
		status: "ringing",
	}),
	recorded("status-update.in-progress", of(dana, "status-update:in-progress"), {
		...julie,
		kind: "status",
		at: "2026-11-20T15:00:45.301Z",
		status: "in-progress",
		answeredAt: "2026-11-20T15:00:45.301Z",
	}),
	recorded("status-update.ended", of(dana, "status-update:ended"), {
		...julie,
		kind: "status",
		at: "2026-11-20T15:03:52.840Z",
		status: "completed",
		outcome: "answered",
		disposition: "customer-ended-call",
	}),
	recorded("status-update.busy", of(busy, "status-update:ended"), {
		id: `vapi:${busy}`,
		provider: "vapi",
		direction: "outbound",
		from: "+12075550100",
		to: "+12075550164",
		callerName: "Mbali Okafor",
		agent: "Julie",
		kind: "status",
		at: "2026-11-20T15:04:09.033Z",
		status: "busy",
		disposition: "customer-busy",
	}),
	recorded("end-of-call-report", of(dana, "end-of-call-report"), {
		...julie,
		kind: "report",
		at: "2026-11-20T15:04:01.222Z",
		status: "completed",
		outcome: "answered",
		startedAt: "2026-11-20T15:00:45.120Z",
		endedAt: "2026-11-20T15:03:52.640Z",
		durationSeconds: 188,
		recording: {
			id: dana,
			status: "completed",
			url: "https://storage.vapi.ai/b3f07c94-mono.wav",
			durationSeconds: 188,
		},
		transcription: {
			status: "completed",
			text: "AI: Casco Bay Plumbing, how can I help?\nUser: Please tell Owen the boiler’s leaking again.\nAI: I'll pass that on.\nUser: And that I'm home after four.\n",
		},
		cost: { amount: 18, currency: "usd" },
		summary: "Dana's boiler leaks again; Owen is to call back after four.",
		disposition: "customer-ended-call",
		takenMessages: [
			{ at: "2026-11-20T15:01:30.000Z", text: boiler },
			{ at: "2026-11-20T15:02:50.000Z", text: "I'm home after four." },
		],
	}),
	recorded("end-of-call-report.web", of(web, "end-of-call-report"), {
		id: `vapi:${web}`,
		provider: "vapi",
		direction: "inbound",
		kind: "report",
		at: "2026-11-20T15:04:31.005Z",
		status: "completed",
		outcome: "answered",
		startedAt: "2026-11-20T15:03:30.000Z",
		endedAt: "2026-11-20T15:04:18.400Z",
		durationSeconds: 48,
		cost: { amount: 0, currency: "usd" },
		disposition: "silence-timed-out",
	}),
];

export const toolExamples = [
	recorded(
		"tool-calls",
		of(dana, "tool-calls:call_Vd5Kr0WqBn7ZmE2u,call_Q7mZ2xVb9LtRk4Wd"),
		{
			...julie,
			kind: "status",
			at: "2026-11-20T15:01:30.077Z",
			status: "in-progress",
			takenMessages: [{ at: "2026-11-20T15:01:30.077Z", text: boiler }],
		},
	),
	// In the shape of Vapi's pages: a tool that leaves nothing behind, and one that is not ours.
	recorded(
		"tool-calls.pages",
		of(dana, "tool-calls:call_Ae6Yw1DpUo9SxC4i,call_Tg8Lb2FzRm5XhN0k"),
	),
	recorded("function-call", of(dana, "function-call:1795186960009"), {
		...inbound,
		kind: "status",
		at: "2026-11-20T15:02:40.009Z",
		status: "in-progress",
		takenMessages: [
			{ at: "2026-11-20T15:02:40.009Z", text: "Call me back about the quote." },
		],
	}),
];

/** Types that we do nothing with. */
export const otherExamples = [
	recorded(
		"conversation-update",
		of(dana, "conversation-update:1795186862640"),
	),
	recorded("transcript", of(dana, "transcript:1795186869118")),
	recorded("session.created", of(session, "session.created:1795187080001")),
];
