/** Index keys of an item that stands in a contact's timeline. `contactId` is the id that one of the contact's handles names. */
export const inTimelineOf = (contactId: string | undefined, sort: string) =>
	contactId === undefined
		? {}
		: { contactId, contactKey: contactId, contactSort: sort };
