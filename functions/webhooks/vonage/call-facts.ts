import type { Delivery } from "#shared/webhook/reader.ts";
import { toNumber } from "./number.ts";
import type { Said } from "./said.ts";
import { toIso } from "./times.ts";

/** Of one who takes part in a call. */
export const legOf = ({ get }: Said): string | undefined =>
	get("uuid") ?? get("call_uuid");

/** What every request about a call says of it. The conversation is the call: a recording names nothing else, and everyone who takes part has a `uuid` of their own. */
export const factsOf = (said: Said, { receivedAt }: Delivery) => ({
	id: `vonage:${said.get("conversation_uuid") ?? legOf(said) ?? said.need("uuid")}`,
	provider: "vonage",
	at: toIso(said.get("timestamp")) ?? receivedAt,
});

/** A number, or the name of a user of the Client SDK. */
export const partyIn = (
	{ get }: Said,
	name: "from" | "to",
): string | undefined => {
	const text = get(name) ?? get(`${name}_user`);
	return text === undefined ? undefined : toNumber(text);
};
