import { toEmailAddress } from "#shared/email-address.ts";
import { RequestError } from "#shared/errors.ts";
import {
	allContacts,
	type Contact,
	contactIdOf,
	type Handle,
	type HandleItem,
} from "#shared/records/contacts.ts";
import {
	type InteractionType,
	interactionLists,
	type TimelineItem,
	toInteraction,
} from "#shared/records/interactions.ts";
import { type Listing, list } from "#shared/records/list.ts";
import { readContacts, withContacts } from "#shared/records/read-contacts.ts";
import { type AdminRequest, type AdminRoute, pageOf } from "./answer.ts";
import { phoneOf } from "./phone-of.ts";

/** As the API shows it. */
const show = async ({ ids, ...contact }: Contact) => {
	const { items } = await list<TimelineItem>(
		{ index: "byContact", keys: ids },
		{ limit: 1 },
	);
	const lastInteractionAt = items.map(toInteraction)[0]?.occurredAt;
	return {
		...contact,
		lastInteractionAt: lastInteractionAt ?? contact.createdAt,
	};
};

/** Every handle that somebody was met by is in the list; the contact is shown once, where it was first met. */
const firstMet: Listing["keep"] = async (items) => {
	// Only handles are in the list of contacts.
	const handles = items as readonly HandleItem[];
	const contacts = await readContacts(handles.map(({ id }) => id));
	return handles.filter(({ id }) => contacts.get(id)?.id === id);
};

const handleOf = (request: AdminRequest): Handle | undefined => {
	const phone = phoneOf(request, "phone");
	if (phone) return { kind: "phone", value: phone };
	const { email } = request.query;
	if (email === undefined) return undefined;
	const value = toEmailAddress(email);
	if (!value) throw new RequestError("email is no address");
	return { kind: "email", value };
};

const showAll = async (ids: readonly string[]) => {
	const contacts = await readContacts(ids);
	return Promise.all(ids.flatMap((id) => contacts.get(id) ?? []).map(show));
};

export const listContacts: AdminRoute = async (request) => {
	const handle = handleOf(request);
	if (handle) return { items: await showAll([contactIdOf(handle)]) };
	const { items, cursor } = await list<HandleItem>(
		{ index: "byKind", keys: [allContacts], keep: firstMet },
		pageOf(request),
	);
	return { items: await showAll(items.map(({ id }) => id)), cursor };
};

export const findContact: AdminRoute = async ({ id }) =>
	(await showAll([id]))[0];

export const listContactInteractions: AdminRoute = async (request) => {
	const contact = (await readContacts([request.id])).get(request.id);
	if (!contact) return undefined;
	const { items, cursor } = await list<TimelineItem>(
		{ index: "byContact", keys: contact.ids },
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
