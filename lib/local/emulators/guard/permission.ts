/** A call as the guard sees it. `path` is the undecoded path with its query; `body` is empty where it is not read. */
export type GuardedCall = {
	readonly method: string;
	readonly path: string;
	readonly headers: NodeJS.Dict<string | string[]>;
	readonly body: Buffer;
};

/** The caller must be allowed `action` on one of the resources; with none given it never is. */
export type Permission = {
	readonly action: string;
	readonly onAnyOf: readonly string[];
};

export const permission = (
	action: string,
	...onAnyOf: readonly string[]
): Permission => ({ action, onAnyOf });

/** How one service names its calls and words its refusals. */
export type Protocol = {
	/** Whether the resources of the call are named in its body. */
	readonly readsBody: (call: Omit<GuardedCall, "body">) => boolean;
	/** All of them are needed. Throws for a call that cannot be read; a call with none is refused. */
	readonly permissionsFor: (call: GuardedCall) => readonly Permission[];
	readonly refusal: (message: string) => Refusal;
};

export type Refusal = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
};
