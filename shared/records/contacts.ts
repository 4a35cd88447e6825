import type { Draft } from "./draft.ts";
import { type Item, sortKey } from "./item.ts";
import { stableId } from "./stable-id.ts";

/** A person or company the business speaks with. */
export type ContactItem = Item & {
	readonly id: string;
	readonly kind: "lead" | "customer";
	readonly name?: string;
	/** E.164. */
	readonly phones: readonly string[];
	readonly emails: readonly string[];
	/** Record ids, `stripe:cus_...`. */
	readonly customerIds: readonly string[];
	/** `<network>:<their id>`. */
	readonly socialIds: readonly string[];
	/** Where it was first heard of. */
	readonly source: string;
	readonly tags: readonly string[];
	readonly smsOptOut: boolean;
	readonly createdAt: string;
	readonly facts: { readonly optOutAt?: string };
};

/** What is left of a contact that turned out to be another. */
export type MergedItem = Item & {
	readonly id: string;
	readonly mergedInto: string;
};

/** What a contact is known by. Each names one contact for good, which may turn out to be another's. */
export type Handle = {
	readonly kind: "phone" | "email" | "customer" | "social";
	readonly value: string;
};

export const contactPk = (id: string): string => `CONTACT#${id}`;
export const allContacts = "CONTACT";

export const contactIdOf = ({ kind, value }: Handle): string =>
	stableId(`${kind}:${value}`);

/** Every id that stands for the contact: one for each of its handles. Records keep the one they were made with. */
export const contactIdsOf = ({
	phones,
	emails,
	customerIds,
	socialIds,
}: ContactItem): string[] => [
	...phones.map((value) => contactIdOf({ kind: "phone", value })),
	...emails.map((value) => contactIdOf({ kind: "email", value })),
	...customerIds.map((value) => contactIdOf({ kind: "customer", value })),
	...socialIds.map((value) => contactIdOf({ kind: "social", value })),
];

/** The contact that `id` stands for by now. */
export const findContact = (
	draft: Draft,
	id: string,
): ContactItem | undefined => {
	const item = draft.get<ContactItem | MergedItem>(contactPk(id));
	return item && "mergedInto" in item
		? findContact(draft, item.mergedInto)
		: item;
};

export const putContact = (draft: Draft, contact: ContactItem): void =>
	draft.put({
		...contact,
		pk: contactPk(contact.id),
		kindKey: allContacts,
		kindSort: sortKey(contact.createdAt, contact.id),
	});
