import type { Random } from "../random.ts";
import { byPhone, type Person } from "./people.ts";
import { nothing, type Planned } from "./planned.ts";
import type { Recordings } from "./recordings.ts";
import { formOf, twilioSid } from "./twilio-request.ts";

const ours = "+12075550100";

const messageClaims = (
	sid: string,
	person: Person,
	direction: "inbound" | "outbound",
	fields: readonly { field: string; value: unknown; rank: number }[],
) => {
	const record = `MESSAGE#twilio:${sid}`;
	const [from, to] =
		direction === "inbound" ? [person.phone, ours] : [ours, person.phone];
	const parties = { direction, from, to };
	return {
		...nothing,
		records: [record],
		fields: [
			...fields,
			...Object.entries(parties).map(([field, value]) => ({
				field,
				value,
				rank: 0,
			})),
		].map((claim) => ({ ...claim, record })),
		people: [[byPhone(person)]],
		timeline: [{ record, handle: byPhone(person) }],
		conversations: [{ record, ours, theirs: person.phone }],
	};
};

/** A text of theirs; one in ten wants no more of ours. */
export const receivedMessage = (
	person: Person,
	recordings: Recordings,
	random: Random,
): readonly Planned[] => {
	const isStop = random.chance(0.1);
	const name = isStop ? "opt-out" : random.pick(["sms", "get"]);
	const sid = twilioSid("SM", random);
	const text = isStop ? "Stop" : `Text ${sid}`;
	const claims = messageClaims(sid, person, "inbound", [
		{ field: "text", value: text, rank: 0 },
		{ field: "status", value: "received", rank: 0 },
	]);
	return [
		{
			kind: "genuine",
			provider: "twilio",
			webhook: "twilio/sms",
			request: formOf(recordings.get("twilio/sms", name), {
				...{ MessageSid: sid, SmsSid: sid, SmsMessageSid: sid },
				...{ From: person.phone, Body: text },
			}),
			delivery: { id: `twilio:${sid}`, type: "received", state: "applied" },
			claims: { ...claims, optedOut: isStop ? [byPhone(person)] : [] },
		},
	];
};

type Reached = {
	readonly status: string;
	/** What our record calls it. */
	readonly known?: string;
	readonly rank: number;
	readonly errorCode?: string;
};

const [queued, sending, sent, delivered, undelivered]: readonly [
	Reached,
	Reached,
	Reached,
	Reached,
	Reached,
] = [
	{ status: "accepted", known: "queued", rank: 1 },
	{ status: "sending", rank: 2 },
	{ status: "sent", rank: 3 },
	{ status: "delivered", rank: 5 },
	{ status: "undelivered", rank: 4, errorCode: "30003" },
];

/** What becomes of a text of ours. */
export const sentMessage = (
	person: Person,
	recordings: Recordings,
	random: Random,
): readonly Planned[] => {
	const sid = twilioSid("SM", random);
	const steps = random.pick([
		[queued, sending, sent, delivered],
		[sent, undelivered],
		[queued, sent, delivered],
	]);
	return steps.map(({ status, known = status, rank, errorCode }) => ({
		kind: "genuine",
		provider: "twilio",
		webhook: "twilio/sms-status",
		request: formOf(recordings.get("twilio/sms-status", "sent"), {
			...{ MessageSid: sid, SmsSid: sid, To: person.phone },
			...{ MessageStatus: status, SmsStatus: status, ErrorCode: errorCode },
		}),
		delivery: {
			id: `twilio:${sid}:${status}${errorCode ? `:${errorCode}` : ""}`,
			type: status,
			state: "applied",
		},
		claims: messageClaims(sid, person, "outbound", [
			{ field: "status", value: known, rank },
		]),
	}));
};
