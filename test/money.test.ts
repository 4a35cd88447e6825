import { expect, it } from "vitest";
import { writeMoney } from "#shared/money.ts";

it.each([
	[123456, "usd", "$1,234.56"],
	[4900, "USD", "$49.00"],
	[2480, "jpy", "¥2,480"],
	[12345, "kwd", "KWD 12.345"],
	[19999, "huf", "HUF 199.99"],
	[350000, "cop", "COP 3,500.00"],
	[12345, "iqd", "IQD 12.345"],
	[500, "isk", "ISK 500"],
	[2000, "ugx", "UGX 2,000"],
	[200000, "mga", "MGA 2,000.00"],
])("%d in %s is written %s", (amount, currency, text) => {
	const written = writeMoney({ amount, currency });
	// Between code and number stands a space that does not break.
	expect(written.replace("\u00a0", " ")).toBe(text);
});
