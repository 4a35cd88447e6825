import { describe, expect, it } from "vitest";
import { MalformedError } from "#shared/errors.ts";
import { assertSound } from "#shared/webhook/assert-sound.ts";

const at = "2026-11-20T15:05:00.000Z";

const complaint = (value: unknown, name?: string): string | undefined => {
	try {
		assertSound(value, name);
		return undefined;
	} catch (error) {
		expect(error).toBeInstanceOf(MalformedError);
		return (error as MalformedError).message;
	}
};

it.each<[string, unknown]>([
	["times in UTC", { at, startedAt: "2026-11-20T15:05:00Z" }],
	["times that are not known", { at, endedAt: undefined }],
	["times that are not to be", { at, cancelAt: null }],
	["the bounds of a period", { currentPeriodStart: at, currentPeriodEnd: at }],
	["whole minor units", { amount: -14_900 }],
	["the largest exact numbers", { count: Number.MAX_SAFE_INTEGER }],
	["fractions", { cost: -0.0075 }],
	["ids as long as may be", { id: "x".repeat(500) }],
	["recipients as long as may be", { to: `${"é".repeat(247)}@a.com` }],
	["a recipient that is not known", { to: undefined }],
	["times as exact as may be", { at: "2026-11-20T15:05:00.123456789Z" }],
	["all else", { text: "Hi", media: [], flag: true, name: null }],
	[
		"names in which a time's only begins or ends",
		{ Attendees: 3, atlas: 1, seat: 3 },
	],
	["a period's words in other names", { xcurrentPeriodStart: 1, pAt2: 1 }],
	["a period's words and more", { currentPeriodEnds: 1 }],
])("takes %s", (_, value) => {
	expect(complaint(value)).toBeUndefined();
	expect(complaint([{ deep: value }])).toBeUndefined();
});

describe.each<[string, unknown[]]>([
	["at", ["", "yesterday", `x${at}`, `${at}x`, 1_795_187_100, null, "Z"]],
	["answeredAt", [`2026-11-20T15:05:00.${"0".repeat(10)}Z`]],
	["startedAt", ["2026-11-20", "2026-11-20T15:05:00+01:00"]],
	["currentPeriodStart", ["", 5]],
	["currentPeriodEnd", ["", 5]],
	["amount", [1.5, 2 ** 53, Number.NaN, "5", null]],
	["id", ["", "x".repeat(501), "é".repeat(251), 5, null, true]],
	["to", ["x".repeat(501), "é".repeat(251), 5, null]],
	["count", [2 ** 53, -(2 ** 53), Number.NaN, Number.POSITIVE_INFINITY]],
])("of %s", (name, values) => {
	it.each(values)("refuses %j, however deep it stands", (value) => {
		const message = `${name} is out of bounds`;
		expect(complaint({ [name]: value })).toBe(message);
		expect(complaint([{ deep: [{ [name]: value }] }])).toBe(message);
	});
});

it("holds each of a list to what the list is of", () => {
	expect(complaint({ id: ["a", ""] })).toBe("id is out of bounds");
	expect(complaint({ seenAt: [at, at] })).toBeUndefined();
});

it("calls what has no name an event", () => {
	expect(complaint(Number.NaN)).toBe("event is out of bounds");
	expect(complaint("", "id")).toBe("id is out of bounds");
});
