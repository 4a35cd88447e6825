import * as fc from "fast-check";
import { expect, it } from "vitest";
import { moneyOf } from "#webhooks/shopify/money.ts";

it.each([
	["199.00", "USD", 19900],
	["0.29", "USD", 29],
	["1.005", "USD", 101],
	["1.004", "USD", 100],
	["4.35", "USD", 435],
	["-4.35", "EUR", -435],
	["19", "usd", 1900],
	["19.9", "USD", 1990],
	["2480", "JPY", 2480],
	["2480.00", "JPY", 2480],
	["12.345", "KWD", 12345],
	["199.99", "HUF", 19999],
	["3500.00", "COP", 350000],
	["12.345", "IQD", 12345],
	["500", "ISK", 500],
	["2000", "UGX", 2000],
	["2000.00", "MGA", 200000],
	["9007199254740.93", "USD", 900719925474093],
	["0.00", "USD", 0],
])("%s %s is %d in its smallest unit", (text, currency, amount) => {
	expect(moneyOf(text, currency)).toEqual({
		amount,
		currency: currency.toLowerCase(),
	});
});

it.each([
	["", "USD"],
	["1,99", "USD"],
	["1e3", "USD"],
	[".5", "USD"],
	["NaN", "USD"],
	[null, "USD"],
	["1.00", ""],
	["1.00", null],
	["1.00", "US"],
	["1.00", "dollars"],
	["9".repeat(30), "USD"],
])("%j in %j is no amount", (text, currency) => {
	expect(moneyOf(text, currency)).toBeUndefined();
});

it("loses no cent of any amount", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 2 ** 50 }), (cents) => {
			const text = String(cents).padStart(3, "0");
			const written = `${text.slice(0, -2)}.${text.slice(-2)}`;
			expect(moneyOf(written, "USD")?.amount).toBe(cents);
		}),
		{ seed: 1, numRuns: 2000 },
	);
});
