import { expect, it } from "vitest";
import { toE164 } from "#shared/phone.ts";

it.each([
	["+14155550100", "US"],
	["4155550100", "US"],
	["(415) 555-0100", "CA"],
	["whatsapp:+14155550100", "DE"],
	["sip:+14155550100", "US"],
	["sips:+14155550100", "US"],
	["sip:+14155550100@192.168.10.101", "US"],
	[" +1 415 555 0100", "US"],
])("%s in %s is a number", (text, country) => {
	expect(toE164(text, country)).toBe("+14155550100");
});

it.each([
	["client:agent4155550100", "US"],
	["sip:alice@192.168.10.101", "US"],
	["messenger:4155550100", "US"],
	["rcs:brand_4155550100_agent", "US"],
	["INFO1234567", "CA"],
	["32665", "DE"],
	["32665", "AU"],
	["+266696687", "US"],
	["", "US"],
	[undefined, "US"],
])("%s in %s is nobody's number", (text, country) => {
	expect(toE164(text, country)).toBeUndefined();
});
