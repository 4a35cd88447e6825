/**
 * Errors are named for what happens next. Anything that is none of these is a bug or an outage: the edge answers 500 and the
 * provider tries again, the queue hands the message out again.
 */

/** Why a request is not believed. The words an operator reads in `npm run verify`; never part of an answer. */
export type RefusalReason =
	| "no-secret"
	| "missing-signature"
	| "malformed-signature"
	| "stale-timestamp"
	| "future-timestamp"
	| "signature-mismatch"
	| "body-mismatch"
	| "foreign-sender";

/** Not proven to come from the provider: 401 with an empty body, nothing is queued. */
export class SignatureError extends Error {
	override readonly name = "SignatureError";
	readonly reason: RefusalReason;

	/** `detail` must not quote the request: it reaches logs and terminals. */
	constructor(reason: RefusalReason, detail?: string) {
		super(detail ? `${reason}: ${detail}` : reason);
		this.reason = reason;
	}
}

/** A registration call that lacks what it must carry: 400. */
export class HandshakeError extends Error {
	override readonly name = "HandshakeError";
}

/** Proven to come from the provider but not of the shape it documents: only a fix of ours helps, so it ends in the dead-letter queue. */
export class MalformedError extends Error {
	override readonly name = "MalformedError";
}

/** Malformed in parts, of a delivery that tells of many things. What the others say need not wait for the fix. */
export class PartlyMalformedError extends MalformedError {
	/** As normalized. */
	readonly events: readonly unknown[];

	constructor(first: MalformedError, events: readonly unknown[]) {
		super(first.message, { cause: first });
		this.events = events;
	}
}

/** The admin asked for something that cannot be: 400 with this message. */
export class RequestError extends Error {
	override readonly name = "RequestError";
}
