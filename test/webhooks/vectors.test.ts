import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { judge } from "../../bin/verify/judge.ts";

/** Requests that were signed elsewhere, or forged, and whether they are to be believed. */
const Vectors = z.array(
	z.object({
		id: z.string(),
		webhook: z.string(),
		method: z.string(),
		url: z.string(),
		headers: z.record(z.string(), z.string()),
		body: z.string(),
		secret: z.record(z.string(), z.unknown()),
		now: z.number(),
		valid: z.boolean(),
	}),
);

const vectors = Vectors.parse(
	JSON.parse(readFileSync(new URL("./vectors.json", import.meta.url), "utf8")),
);

it.each(vectors)("$id", async ({ id, valid, ...request }) => {
	const verdict = await judge(JSON.stringify(request));
	expect(verdict.valid, verdict.reason).toBe(valid);
	// A request that could not be judged would be invalid for the wrong reason.
	expect(verdict.reason).toMatch(
		valid
			? /^verified$/
			: /^(no-secret|stale-timestamp|future-timestamp|signature-mismatch)/,
	);
});
