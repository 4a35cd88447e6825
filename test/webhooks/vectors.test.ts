import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { judge } from "../../bin/verify/judge.ts";

/** Requests that were signed elsewhere, or forged, and whether they are to be believed; what else they have goes to the judge. */
const Vectors = z.array(
	z.looseObject({
		id: z.optional(z.string()),
		name: z.optional(z.string()),
		webhook: z.string(),
		method: z.string(),
		url: z.string(),
		headers: z.record(z.string(), z.string()),
		secret: z.record(z.string(), z.unknown()),
		now: z.number(),
		valid: z.boolean(),
	}),
);

const read = (file: string): z.infer<typeof Vectors> =>
	Vectors.parse(
		JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")),
	);

const files = [
	"./vectors.json",
	...readdirSync(new URL("./vectors/", import.meta.url)).map(
		(file) => `./vectors/${file}`,
	),
];

describe.each(files)("%s", (file) => {
	const vectors = read(file).map(
		({ id, name = id ?? "", ...vector }) => [name, vector] as const,
	);

	it.each(vectors)("%s", async (_, { valid, ...request }) => {
		const verdict = await judge(JSON.stringify(request));
		expect(verdict.valid, verdict.reason).toBe(valid);
		// A request that could not be judged would be invalid for the wrong reason.
		expect(verdict.reason).toMatch(
			valid
				? /^(verified|handshake)$/
				: /^(no-secret|stale-timestamp|future-timestamp|signature-mismatch|missing-signature|malformed-signature|body-mismatch|foreign-sender|malformed-handshake)/,
		);
	});
});
