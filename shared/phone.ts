import {
	type CountryCode,
	parsePhoneNumberFromString,
} from "libphonenumber-js/min";

/** What carriers put in place of a withheld number. https://www.twilio.com/docs/glossary/what-e164 names the mapped words. */
const withheld = new Set([
	"+266696687",
	"+2562533",
	"+7378742883",
	"+86282452253",
	"+8656696",
	"+464",
]);

/** E.164, or undefined where the text is no number that somebody could be called at (withheld, client:..., short codes). */
export const toE164 = (
	text: string | undefined,
	defaultCountry: string,
): string | undefined => {
	if (!text || withheld.has(text)) return undefined;
	const parsed = parsePhoneNumberFromString(
		// WhatsApp and RCS addresses are a prefix and a number.
		text.replace(/^(whatsapp|rcs|sip):/, ""),
		defaultCountry as CountryCode,
	);
	return parsed?.isPossible() ? parsed.number : undefined;
};

/** As stored: E.164 where it is a number, else as the provider wrote it. */
export const toAddress = (text: string, defaultCountry: string): string =>
	toE164(text, defaultCountry) ?? text;
