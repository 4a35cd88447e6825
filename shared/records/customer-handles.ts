import { toEmailAddress } from "#shared/email-address.ts";
import type { Customer } from "#shared/events.ts";
import { toE164 } from "#shared/phone.ts";
import type { Handle } from "./contacts.ts";

/** What a customer can be known by, the surest first: the provider's own id, then what they typed. */
export const handlesOf = (
	{ id, email, phone }: Customer,
	defaultCountry: string,
): Handle[] => {
	const found = {
		customer: id,
		email: toEmailAddress(email),
		phone: toE164(phone, defaultCountry),
	};
	return (["customer", "email", "phone"] as const).flatMap((kind) => {
		const value = found[kind];
		return value ? [{ kind, value }] : [];
	});
};
