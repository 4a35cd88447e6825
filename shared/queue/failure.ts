import { MalformedError, PartlyMalformedError } from "#shared/errors.ts";

/** Errors of AWS that say something of the request, not of the moment. */
const ours = new Set([
	"ValidationException",
	"ItemCollectionSizeLimitExceededException",
	"SerializationException",
]);

/**
 * Whether trying again without a change of ours can help. A failure of the world (network, throttling, an AWS service) passes;
 * a failure of the message (malformed, or a bug of ours that it runs into) does not.
 */
export const isOfTheWorld = (error: unknown): boolean => {
	if (error instanceof MalformedError || !(error instanceof Error))
		return false;
	if (ours.has(error.name)) return false;
	// The SDK marks every error of a service; Node marks those of the network with a code.
	return (
		"$metadata" in error || "code" in error || error.name === "TimeoutError"
	);
};

/** For the delivery's record: our own words as they are, of everything else the name, since its message may quote the body. */
export const reasonOf = (error: unknown): string => {
	if (error instanceof PartlyMalformedError)
		return `${error.message}; all else that it tells of is applied`;
	if (error instanceof MalformedError) return error.message;
	return `failed with ${error instanceof Error ? error.name : "an unknown error"}`;
};

/** What a dead letter says of itself, beside the message. */
export type DeadLetterFacts = {
	readonly provider: string;
	/** In the provider's words. */
	readonly type: string;
	readonly reason: string;
	readonly firstFailedAt: string;
	readonly lastFailedAt: string;
};

/** A failure of the message, with what is known of it. */
export class DeliveryError extends Error {
	override readonly name = "DeliveryError";
	readonly facts: DeadLetterFacts;

	constructor(facts: DeadLetterFacts, cause: unknown) {
		super(facts.reason, { cause });
		this.facts = facts;
	}
}
