import type { GuardedCall, Refusal } from "./permission.ts";

/** An answer that a service gives when it is not well, in its own words. */
export type Fault = Refusal & {
	/** The call is carried out all the same, and only its answer is lost. @default false */
	readonly afterwards?: boolean;
};

/** Decides for each allowed call whether it fails. */
export type FaultOf = (
	call: GuardedCall & { readonly accessKeyId: string },
) => Fault | undefined;
