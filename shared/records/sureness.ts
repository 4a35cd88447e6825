import type { Handle } from "./contacts.ts";

/** How surely a handle is one person's: a phone may be a family's, an account is nobody else's. */
export const sureness: Readonly<Record<Handle["kind"], number>> = {
	social: 0,
	phone: 1,
	email: 2,
	customer: 3,
};
