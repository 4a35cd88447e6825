import { toEmailAddress } from "#shared/email-address.ts";
import type { Customer } from "#shared/events.ts";
import { toE164 } from "#shared/phone.ts";
import { contactIdOf, type Handle } from "./contacts.ts";
import type { Weighed } from "./merge.ts";
import { sureness } from "./sureness.ts";

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

/** Whose record it is, and how sure that is: of what several events say the surest counts. */
export const contactIdIn = (
	customer: Customer,
	defaultCountry: string,
): Weighed<string> | undefined => {
	const [surest] = handlesOf(customer, defaultCountry);
	return (
		surest && { weight: sureness[surest.kind], value: contactIdOf(surest) }
	);
};
