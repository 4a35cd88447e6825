import { RequestError } from "#shared/errors.ts";
import {
	allConversations,
	conversationIdOf,
	conversationPk,
} from "#shared/records/conversations.ts";
import type { AdminRoute } from "./answer.ts";
import { phoneOf } from "./phone-of.ts";
import { finding, listing } from "./records.ts";

const newest = listing(() => ({ index: "byKind", keys: [allConversations] }));
const find = finding(conversationPk);

/** `?ours=&theirs=`: the one between those numbers. Throws `RequestError` for one of them without the other. */
export const listConversations: AdminRoute = async (request) => {
	const [ours, theirs] = [phoneOf(request, "ours"), phoneOf(request, "theirs")];
	if (!ours && !theirs) return newest(request);
	if (!ours || !theirs)
		throw new RequestError(
			ours ? "ours needs theirs beside it" : "theirs needs ours beside it",
		);
	const id = conversationIdOf({ from: ours, to: theirs });
	const found = await find({ ...request, id });
	return { items: found ? [found] : [] };
};
