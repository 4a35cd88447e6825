import * as fc from "fast-check";
import { expect, it } from "vitest";
import { verifyCall, verifyMessage } from "#webhooks/plivo/verify.ts";
import { sign } from "../../../functions/webhooks/plivo/sign.ts";
import { generatedRequests } from "./generated-requests.ts";
import {
	type Case,
	form,
	ours,
	theirsNewer,
	theirsOlder,
	token,
} from "./plivo-oracle.ts";
import { cases } from "./plivo-requests.ts";
import { tally } from "./tally.ts";

/** A body in which nothing is signed is refused; the library does not look at it. */
const hasUnsignedBody = ({ method, body }: Case): boolean =>
	body.length > 0 &&
	(method === "GET" || new URLSearchParams(body.toString()).size === 0);

it("judges calls as Plivo's own library does", () => {
	const verdicts = tally();
	fc.assert(
		fc.property(cases("v3"), (one) => {
			const verdict = ours(verifyCall)(one);
			verdicts.add(verdict);
			expect(verdict).toBe(!hasUnsignedBody(one) && theirsNewer(one));
			expect(ours(verifyMessage)(one)).toBe(verdict);
		}),
		{ seed: 20_261_120, numRuns: generatedRequests },
	);
	verdicts.expectBoth();
}, 30_000);

it("judges messages that are signed the older way as Plivo's own library does", () => {
	const verdicts = tally();
	fc.assert(
		fc.property(cases("v2"), (one) => {
			const verdict = ours(verifyMessage)(one);
			verdicts.add(verdict);
			expect(verdict).toBe(
				!(one.method === "GET" && one.body.length > 0) && theirsOlder(one),
			);
			expect(ours(verifyCall)(one)).toBe(false);
		}),
		{ seed: 20_261_121, numRuns: generatedRequests },
	);
	verdicts.expectBoth();
}, 30_000);

const unsigned = {
	method: "POST",
	url: "https://hooks.example.com/webhooks/plivo/answer",
	headers: {
		"content-type": form,
		"x-plivo-signature-v3-nonce": "84213900431785214400",
	},
	body: Buffer.from("CallUUID=1"),
};
const signed = (change: Partial<Case> = {}, key = token): Case => ({
	...sign({ ...unsigned, ...change }, { authToken: key }, 0),
	token: key,
});
const genuine = signed();
const bodiless = signed({ body: Buffer.from("") });
const signature = genuine.headers["x-plivo-signature-v3"];

it.each<[string, Case, boolean]>([
	["a blank token proves nothing", signed({}, " "), true],
	[
		"blanks after the commas of a list are no part of a signature",
		{
			...genuine,
			headers: {
				...genuine.headers,
				"x-plivo-signature-v3": `AAAA, ${signature}`,
			},
		},
		false,
	],
	[
		"a parameter named __proto__ counts in a query too",
		signed({ url: `${unsigned.url}?__proto__=1` }),
		false,
	],
	[
		"an @ in the query does not begin the host",
		signed({ url: `${unsigned.url}?to=a@b` }),
		false,
	],
	[
		"a body that is no form is not signed",
		{
			...bodiless,
			headers: { ...bodiless.headers, "content-type": "application/json" },
			body: Buffer.from('{"CallUUID":"1"}'),
		},
		true,
	],
])("differs on purpose: %s", (_, one, verdict) => {
	expect(theirsNewer(one)).toBe(verdict);
	expect(ours(verifyCall)(one)).toBe(!verdict);
});
