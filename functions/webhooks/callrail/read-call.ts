import { createHash } from "node:crypto";
import type { CallEvent } from "#shared/events.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { changesIn } from "./changes.ts";
import { type Fields, fieldsOf, isCall } from "./fields.ts";
import { reportOf } from "./report.ts";
import { asTime, asTruth } from "./values.ts";

/** No field of a delivery says what happened: the URL does. */
type Type = "pre-call" | "routing-complete" | "post-call" | "call-modified";

const partiesOf = ({ text }: Fields) => {
	const theirs = text("customer_phone_number", "callernum");
	const ours = text("tracking_phone_number", "trackingnum");
	const isOutbound =
		text("direction") === "outbound" || text("call_type") === "outbound";
	return isOutbound
		? ({ direction: "outbound", from: ours, to: theirs } as const)
		: ({ direction: "inbound", from: theirs, to: ours } as const);
};

const factsOf = (fields: Fields) => ({
	id: `callrail:${fields.callId}`,
	provider: "callrail",
	...partiesOf(fields),
	callerName: fields.text("customer_name", "callername"),
	startedAt: fields.get(asTime, "start_time", "timestamp", "created_at"),
	source: fields.text("source_name", "formatted_tracking_source"),
});

/** Of what is known for certain of a modified call. */
export const modifiedStage = 5;

/**
 * When it was modified no field says. What a modification is about it knows better than one that is about something else; of
 * two about the same the one received later counts.
 */
const modified = (fields: Fields, at: string): CallEvent[] => {
	const facts = factsOf(fields);
	const { id, provider } = facts;
	const changes = changesIn(fields);
	return [
		{ ...facts, ...reportOf(fields), kind: "report", stage: 4, at },
		...(changes
			? [
					{
						...changes,
						id,
						provider,
						kind: "report",
						stage: modifiedStage,
						at,
					} as const,
				]
			: []),
	];
};

/** What each delivery of a call adds; later in the call's life is greater. */
const events: Readonly<
	Record<Type, (fields: Fields, receivedAt: string) => CallEvent[]>
> = {
	// While it rings CallRail calls it missed, of no duration.
	"pre-call": (fields, receivedAt) => {
		const facts = factsOf(fields);
		const at = facts.startedAt ?? receivedAt;
		return [{ ...facts, kind: "incoming", stage: 1, at, status: "ringing" }];
	},
	"routing-complete": (fields, at) => {
		const isAnswered =
			fields.get(asTruth, "answered") ||
			fields.text("call_type") === "in_progress";
		const status = isAnswered ? "in-progress" : undefined;
		return [{ ...factsOf(fields), kind: "status", stage: 2, at, status }];
	},
	"post-call": (fields, at) => [
		{ ...factsOf(fields), ...reportOf(fields), kind: "report", stage: 3, at },
	],
	"call-modified": modified,
};

/** A call is modified any number of times, each time differently; everything else happens to it once. */
const idOf = (type: Type, { body }: Delivery): string => {
	const { callId } = fieldsOf(body.toString("utf8"));
	return type === "call-modified"
		? `${callId}:${type}:${createHash("sha256").update(body).digest("hex")}`
		: `${callId}:${type}`;
};

/** https://apidocs.callrail.com/#call-webhooks */
export const callReader = (type: Type): Reader<"calls"> => ({
	identify: (delivery) => ({ id: idOf(type, delivery), type }),
	normalize: ({ body, receivedAt }) => {
		const fields = fieldsOf(body.toString("utf8"));
		return isCall(fields) ? events[type](fields, receivedAt) : [];
	},
});
