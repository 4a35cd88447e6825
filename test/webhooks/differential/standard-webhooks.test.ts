import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { judgeAlike } from "./judge-alike.ts";
import {
	key,
	now,
	ours,
	signature,
	theirs,
} from "./standard-webhooks-oracle.ts";
import { cases } from "./standard-webhooks-requests.ts";

beforeAll(() => {
	vi.useFakeTimers({ now: now * 1000, toFake: ["Date"] });
});
afterAll(() => {
	vi.useRealTimers();
});

it("judges as the Standard Webhooks library does", () =>
	judgeAlike({ cases, seed: 20_261_121, ours, theirs }));

const good = signature("msg_1", String(now), "{}");
const signed = {
	"webhook-id": "msg_1",
	"webhook-timestamp": String(now),
	"webhook-signature": good,
};

const signedWith = (secret: string) => ({
	...signed,
	"webhook-signature": signature("msg_1", String(now), "{}", secret),
});

it.each([
	[
		"a time that is no number to its end is refused",
		{ headers: { ...signed, "webhook-timestamp": `${now}s` } },
		true,
	],
	[
		"more after a signature is part of it: API Gateway joins repeated headers so",
		{ headers: { ...signed, "webhook-signature": `${good},more` } },
		true,
	],
	[
		"a key may end in the newline that was pasted with it",
		{
			secret: "whsec_b3RoZXIga2V5IQ==\n",
			headers: signedWith("whsec_b3RoZXIga2V5IQ=="),
		},
		false,
	],
	[
		"a key may be written in the alphabet for URLs",
		{ secret: "whsec_-_-_", headers: signedWith("whsec_+/+/") },
		false,
	],
])("differs on purpose: %s", (_, changed, verdict) => {
	const one = { body: "{}", secret: key, ...changed };
	expect(theirs(one)).toBe(verdict);
	expect(ours(one)).toBe(!verdict);
});
