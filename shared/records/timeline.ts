/**
 * Keys of an item that stands in a contact's timeline. `contactId` is the id that one of the contact's handles names; without
 * one they are taken away.
 */
export const inTimelineOf = (contactId: string | undefined) => ({
	contactId,
	contactKey: contactId,
});
