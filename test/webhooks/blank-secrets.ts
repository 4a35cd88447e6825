import type { Secret } from "#shared/webhook/verify/verify.ts";

const blanks: readonly unknown[] = ["", " ", "\n", null, [], [""], {}];

/** The secret with every value made blank in one way after the other, and an empty one. */
export const blankSecrets = (secret: Secret): readonly Secret[] => [
	{},
	...blanks.map((blank) =>
		Object.fromEntries(Object.keys(secret).map((name) => [name, blank])),
	),
];
