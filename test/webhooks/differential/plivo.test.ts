import { expect, it } from "vitest";
import { verifyCall, verifyMessage } from "#webhooks/plivo/verify.ts";
import { sign } from "../../../functions/webhooks/plivo/sign.ts";
import { judgeAlike } from "./judge-alike.ts";
import {
	type Case,
	form,
	ours,
	theirsNewer,
	theirsOlder,
	token,
} from "./plivo-oracle.ts";
import { cases } from "./plivo-requests.ts";

/** A body in which nothing is signed is refused; the library does not look at it. */
const hasUnsignedBody = ({ method, body }: Case): boolean =>
	body.length > 0 &&
	(method === "GET" || new URLSearchParams(body.toString()).size === 0);

it("judges calls as Plivo's own library does", () =>
	judgeAlike({
		cases: cases("v3"),
		seed: 20_261_120,
		ours: (one) => {
			const verdict = ours(verifyCall)(one);
			expect(ours(verifyMessage)(one)).toBe(verdict);
			return verdict;
		},
		theirs: (one) => !hasUnsignedBody(one) && theirsNewer(one),
	}));

it("judges messages that are signed the older way as Plivo's own library does", () =>
	judgeAlike({
		cases: cases("v2"),
		seed: 20_261_121,
		ours: (one) => {
			expect(ours(verifyCall)(one)).toBe(false);
			return ours(verifyMessage)(one);
		},
		theirs: (one) =>
			!(one.method === "GET" && one.body.length > 0) && theirsOlder(one),
	}));

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
