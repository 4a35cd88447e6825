import { RequestError } from "#shared/errors.ts";
import { toE164 } from "#shared/phone.ts";
import type { AdminRequest } from "./answer.ts";

/** E.164. Throws `RequestError` for a parameter that is no phone number. */
export const phoneOf = (
	{ query, defaultCountry }: AdminRequest,
	name: string,
): string | undefined => {
	const text = query[name];
	if (text === undefined) return undefined;
	// A `+` that was not escaped arrives as a blank.
	const phone = toE164(text.replace(/^ /, "+"), defaultCountry);
	if (!phone) throw new RequestError(`${name} is no phone number`);
	return phone;
};
