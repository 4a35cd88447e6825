import { toEmailAddress } from "#shared/email-address.ts";
import { RequestError } from "#shared/errors.ts";
import { toE164 } from "#shared/phone.ts";
import {
	allContacts,
	type ContactItem,
	contactIdOf,
	contactIdsOf,
	type Handle,
} from "#shared/records/contacts.ts";
import {
	type InteractionType,
	interactionLists,
	type TimelineItem,
	toInteraction,
} from "#shared/records/interactions.ts";
import { toRecord } from "#shared/records/item.ts";
import { list } from "#shared/records/list.ts";
import {
	resolveContacts,
	withContacts,
} from "#shared/records/resolve-contacts.ts";
import { type AdminRequest, type AdminRoute, pageOf } from "./answer.ts";

const toContact = async (contact: ContactItem) => {
	const { items } = await list<TimelineItem>(
		{ index: "byContact", keys: contactIdsOf(contact) },
		{ limit: 1 },
	);
	const lastInteractionAt = items.map(toInteraction)[0]?.occurredAt;
	return {
		...toRecord(contact),
		lastInteractionAt: lastInteractionAt ?? contact.createdAt,
	};
};

const handleOf = ({
	query: { phone, email },
	defaultCountry,
}: AdminRequest): Handle | undefined => {
	if (phone !== undefined) {
		// A `+` that was not escaped arrives as a blank.
		const value = toE164(phone.replace(/^ /, "+"), defaultCountry);
		if (!value) throw new RequestError("phone is no phone number");
		return { kind: "phone", value };
	}
	if (email === undefined) return undefined;
	const value = toEmailAddress(email);
	if (!value) throw new RequestError("email is no address");
	return { kind: "email", value };
};

export const listContacts: AdminRoute = async (request) => {
	const handle = handleOf(request);
	if (handle) {
		const contacts = await resolveContacts([contactIdOf(handle)]);
		return { items: await Promise.all([...contacts.values()].map(toContact)) };
	}
	const { items, cursor } = await list<ContactItem>(
		{ index: "byKind", keys: [allContacts] },
		pageOf(request),
	);
	return { items: await Promise.all(items.map(toContact)), cursor };
};

export const findContact: AdminRoute = async ({ id }) => {
	const contact = (await resolveContacts([id])).get(id);
	return contact && toContact(contact);
};

export const listContactInteractions: AdminRoute = async (request) => {
	const contact = (await resolveContacts([request.id])).get(request.id);
	if (!contact) return undefined;
	const { items, cursor } = await list<TimelineItem>(
		{ index: "byContact", keys: contactIdsOf(contact) },
		pageOf(request),
	);
	return {
		items: items.map((item) => ({
			...toInteraction(item),
			contactId: contact.id,
		})),
		cursor,
	};
};

const isType = (type: string): type is InteractionType =>
	Object.hasOwn(interactionLists, type);

export const listInteractions: AdminRoute = async (request) => {
	const { type } = request.query;
	if (type !== undefined && !isType(type))
		throw new RequestError(
			`type is one of ${Object.keys(interactionLists).join(", ")}`,
		);
	const { items, cursor } = await list<TimelineItem>(
		{
			index: "byKind",
			keys:
				type === undefined
					? Object.values(interactionLists)
					: [interactionLists[type]],
		},
		pageOf(request),
	);
	return { items: await withContacts(items.map(toInteraction)), cursor };
};
