import type { CallOutcome, CallStatus, Direction } from "#shared/events.ts";
import type { CallFacts } from "./calls.ts";

/** A status is never taken back. The final ones come last; a call that ended in two ways at once was the later named. */
export const statusOrder: readonly CallStatus[] = [
	"queued",
	"ringing",
	"in-progress",
	"failed",
	"canceled",
	"busy",
	"no-answer",
	"completed",
];

export const outcomeOrder: readonly CallOutcome[] = [
	"missed",
	"abandoned",
	"voicemail",
	"answered",
];

/** What became of the call, from all that is known of it. */
export const outcomeOf = (
	{ outcome, wasOurs }: CallFacts,
	status: CallStatus | undefined,
	direction: Direction | undefined,
): CallOutcome | undefined => {
	if (outcome) return outcome;
	if (status === "completed")
		// Our own flow would have told of a conversation or a message: the caller hung up before either.
		return wasOurs && direction === "inbound" ? "abandoned" : "answered";
	if (status === "canceled" && direction === "inbound") return "abandoned";
	const unanswered = ["busy", "no-answer", "failed", "canceled"];
	return status && unanswered.includes(status) ? "missed" : undefined;
};
