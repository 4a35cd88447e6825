import type { Tool } from "./tool.ts";

/**
 * `lookup_caller`, without arguments: whether we know the person on the phone, and by what name. Of nobody else, whatever the
 * caller talks the assistant into asking.
 */
export const lookupCaller: Tool = async (_, { callerNumber, findContact }) => {
	const contact = callerNumber ? await findContact(callerNumber) : undefined;
	return {
		result: contact
			? { known: true, name: contact.name, kind: contact.kind }
			: { known: false },
	};
};
