import { expect, it } from "vitest";
import { judgeAlike } from "./judge-alike.ts";
import {
	type Case,
	key,
	now,
	ours,
	signature,
	theirs,
	toleranceSeconds,
} from "./stripe-oracle.ts";
import { cases } from "./stripe-requests.ts";

/** Blanks around fields are ignored, and fields without a value: Stripe's library trips over the one and the other. */
const tidied = (header: string): string =>
	header
		.split(",")
		.map((field) => field.trim())
		.filter((field) => !/^(t|v1)=?$/.test(field))
		.join(",");

const timesIn = (header: string): string[] =>
	header.split(",").flatMap((field) => /^t=(.+)$/.exec(field)?.[1] ?? []);

/** Where we differ on purpose; everywhere else the library's verdict is ours. */
const expected = (one: Case): boolean => {
	const header = tidied(one.header);
	const [time = "", ...others] = timesIn(header);
	// One time, in digits: the library takes the last of several and reads as far as it can.
	if (others.length > 0 || !/^\d+$/.test(time)) return false;
	// The library believes a time in the future.
	if (Number(time) - now > toleranceSeconds) return false;
	return theirs({ ...one, header });
};

it("judges as Stripe's own library does", () =>
	judgeAlike({ cases, seed: 20_261_120, ours, theirs: expected }));

const good = `v1=${signature("{}", String(now))}`;
const ahead = String(now + toleranceSeconds + 1);

it.each([
	[
		"a time in the future is refused: nobody but a forger signs ahead",
		{ header: `t=${ahead},v1=${signature("{}", ahead)}`, theirs: true },
	],
	[
		"blanks after commas are no reason to refuse what is proven",
		{ header: `t=${now}, ${good}`, theirs: false },
	],
	[
		"a signature without a value beside a good one is no reason to refuse it",
		{ header: `t=${now},v1=,${good}`, theirs: false },
	],
	[
		"two times are refused: it is not clear which was signed",
		{ header: `t=1,t=${now},${good}`, theirs: true },
	],
	[
		"a time that is no number to its end is refused",
		{ header: `t=${now}s,${good}`, theirs: true },
	],
])("differs on purpose: %s", (_, { header, theirs: verdict }) => {
	const one = { body: "{}", header, secret: key };
	expect(theirs(one)).toBe(verdict);
	expect(ours(one)).toBe(!verdict);
});
