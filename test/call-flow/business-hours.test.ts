import { describe, expect, it } from "vitest";
import { isOpen } from "#shared/call-flow/business-hours.ts";
import type { BusinessHours } from "#shared/settings.ts";

const open = (hours: BusinessHours, now: string): boolean =>
	isOpen(hours, new Date(now));

const dayTime: BusinessHours = {
	timeZone: "America/New_York",
	weekly: {
		friday: [
			{ opens: "09:00", closes: "12:00" },
			{ opens: "13:00", closes: "17:00" },
		],
		sunday: [{ opens: "00:00", closes: "24:00" }],
	},
	closedGreeting: "",
};

it("a business without hours is always open", () => {
	expect(isOpen(undefined, new Date())).toBe(true);
});

describe("a business is open by its own clock", () => {
	it.each([
		["Friday 08:59", "2026-11-20T13:59:59Z", false],
		["Friday 09:00", "2026-11-20T14:00:00Z", true],
		["Friday 12:00", "2026-11-20T17:00:00Z", false],
		["Friday 13:00", "2026-11-20T18:00:00Z", true],
		["Friday 17:00", "2026-11-20T22:00:00Z", false],
		["Saturday", "2026-11-21T15:00:00Z", false],
		["Sunday 00:00, Monday elsewhere", "2026-11-22T05:00:00Z", true],
		["Sunday 23:59", "2026-11-23T04:59:00Z", true],
		["Monday 00:00", "2026-11-23T05:00:00Z", false],
		["Friday 09:00 in summer", "2026-07-17T13:00:00Z", true],
		["Friday 16:59 in summer", "2026-07-17T20:59:00Z", true],
		["Friday 17:00 in summer", "2026-07-17T21:00:00Z", false],
	])("%s", (_, now, expected) => {
		expect(open(dayTime, now)).toBe(expected);
	});
});

/** Friday evening until Saturday morning. */
const night: BusinessHours = {
	timeZone: "UTC",
	weekly: { friday: [{ opens: "22:00", closes: "02:00" }] },
	closedGreeting: "",
};

describe("hours that end before they begin end on the next day", () => {
	it.each([
		["Friday 01:00", "2026-11-20T01:00:00Z", false],
		["Friday 21:59", "2026-11-20T21:59:00Z", false],
		["Friday 22:00", "2026-11-20T22:00:00Z", true],
		["Saturday 00:00", "2026-11-21T00:00:00Z", true],
		["Saturday 01:59", "2026-11-21T01:59:00Z", true],
		["Saturday 02:00", "2026-11-21T02:00:00Z", false],
		["Saturday 22:00", "2026-11-21T22:00:00Z", false],
	])("%s", (_, now, expected) => {
		expect(open(night, now)).toBe(expected);
	});

	it("from Sunday to Monday too", () => {
		const sunday = { ...night, weekly: { sunday: night.weekly.friday ?? [] } };
		expect(open(sunday, "2026-11-23T01:00:00Z")).toBe(true);
		expect(open(sunday, "2026-11-22T01:00:00Z")).toBe(false);
	});
});
