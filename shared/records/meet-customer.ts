import type { Customer } from "#shared/events.ts";
import { handlesOf } from "./customer-handles.ts";
import type { Draft } from "./draft.ts";
import { type Meeting, meetContact } from "./meet-contact.ts";

/** Notes whom an event names as its customer, and what it says of them; nobody where it names none. */
export const meetCustomer = (
	draft: Draft,
	{
		customer,
		at,
		provider,
	}: {
		readonly customer: Customer;
		readonly at: string;
		readonly provider: string;
	},
	said: Pick<Meeting, "isCustomer" | "tags">,
	defaultCountry: string,
): void => {
	const [first, ...others] = handlesOf(customer, defaultCountry);
	if (first)
		meetContact(draft, {
			...said,
			handles: [first, ...others],
			at,
			provider,
			name: customer.name,
		});
};
