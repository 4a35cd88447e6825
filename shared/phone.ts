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

/** WhatsApp and RCS addresses are a prefix and a number; a SIP address is somebody's at a host, and may be a number's. */
const bare = (text: string): string =>
	text
		.trim()
		.replace(/^sips?:(\+\d+)@.*$/, "$1")
		.replace(/^(whatsapp|rcs|sips?):/, "");

/** Of four to six digits, good for messages within one country. In some countries numbers of a town are as short. */
const isShortCode = (text: string): boolean => /^\d{1,6}$/.test(text);

/** E.164, or undefined where the text is no number that somebody could be called at (withheld, client:..., short codes). */
export const toE164 = (
	text: string | undefined,
	defaultCountry: string,
): string | undefined => {
	const number = bare(text ?? "");
	if (withheld.has(number) || isShortCode(number)) return undefined;
	const parsed = parsePhoneNumberFromString(number, {
		defaultCountry: defaultCountry as CountryCode,
		// The digits in a user's name are nobody's number.
		extract: false,
	});
	return parsed?.isPossible() ? parsed.number : undefined;
};

/** As stored: E.164 where it is a number, else as the provider wrote it. */
export const toAddress = (text: string, defaultCountry: string): string =>
	toE164(text, defaultCountry) ?? text;
