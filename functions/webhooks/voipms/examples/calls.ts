import { exampleReceivedAt } from "#shared/webhook/example.ts";
import { gotten, posted } from "./recorded.ts";

/** Dana's call, and its recording. */
const answered = "5318820467";
const missed = "5318820391";
const recorded = "Q0RSNTMxODgyMDQ2Nw";
/** Of a call out that its row does not name. */
const alone = "Q0RSNTMxODgyMDU5OA";

const inbound = {
	provider: "voipms",
	at: exampleReceivedAt,
	direction: "inbound",
	to: "2075550100",
} as const;

export const callExamples = [
	posted("cdr", "answered", "application/json", {
		id: answered,
		identity: { id: `cdr:${answered}`, type: "cdr" },
		event: {
			...inbound,
			kind: "report",
			id: `voipms:${answered}`,
			from: "2075550142",
			callerName: "WHITFIELD DANA",
			status: "completed",
			durationSeconds: 62,
			cost: { amount: 2, currency: "usd" },
			disposition: "ANSWERED",
		},
	}),
	gotten("cdr", "no-answer", {
		id: missed,
		identity: { id: `cdr:${missed}`, type: "cdr" },
		event: {
			...inbound,
			kind: "report",
			id: `voipms:${missed}`,
			from: "2075550164",
			status: "no-answer",
			durationSeconds: 0,
			cost: { amount: 0, currency: "usd" },
			disposition: "NO ANSWER",
		},
	}),
	posted("recording", "ready", "application/json", {
		id: recorded,
		identity: { id: `recording:${recorded}`, type: "recording" },
		event: {
			...inbound,
			kind: "recording",
			id: `voipms:${answered}`,
			from: "2075550142",
			recording: { id: recorded, status: "completed", durationSeconds: 62 },
		},
	}),
	posted("recording", "alone", "application/x-www-form-urlencoded", {
		id: alone,
		identity: { id: `recording:${alone}`, type: "recording" },
		event: {
			kind: "recording",
			id: `voipms:${alone}`,
			provider: "voipms",
			at: exampleReceivedAt,
			direction: "outbound",
			from: "2075550100",
			to: "2075550187",
			recording: { id: alone, status: "completed", durationSeconds: 200 },
		},
	}),
];
