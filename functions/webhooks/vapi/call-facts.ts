import { MalformedError } from "#shared/errors.ts";
import type { CallEvent, Direction } from "#shared/events.ts";
import type { AskedMessage } from "./asked-message.ts";
import type { ServerMessage } from "./server-message.ts";

/** `inboundPhoneCall`, `outboundPhoneCall`, `webCall`... */
const directionOf = (type: string | undefined): Direction | undefined => {
	if (type === undefined) return undefined;
	return type.startsWith("outbound") ? "outbound" : "inbound";
};

const customerOf = ({ customer, call }: AskedMessage) =>
	customer ?? call?.customer;

/** E.164, of the person on the phone; undefined where there is none, as in a browser. */
export const customerNumberOf = (message: AskedMessage): string | undefined => {
	const number = customerOf(message)?.number;
	return number && /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
};

/** Unix milliseconds -> ISO 8601 UTC. */
export const toIso = (milliseconds: number | undefined): string | undefined => {
	const time = new Date(milliseconds ?? Number.NaN);
	return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
};

/** What every message about a call says of it. Throws `MalformedError` where it names no call. */
export const factsOf = (message: ServerMessage, receivedAt: string) => {
	const { call, phoneNumber, assistant } = message;
	if (!call?.id) throw new MalformedError("no message.call.id");
	const direction = directionOf(call.type);
	const customer = customerOf(message);
	const theirs = customer?.number ?? customer?.sipUri;
	const ours = phoneNumber?.number ?? call.phoneNumber?.number;
	return {
		id: `vapi:${call.id}`,
		provider: "vapi",
		at: toIso(message.timestamp) ?? receivedAt,
		direction,
		from: direction === "outbound" ? ours : theirs,
		to: direction === "outbound" ? theirs : ours,
		callerName: customer?.name,
		agent: assistant?.name ?? call.assistant?.name,
	} satisfies Partial<CallEvent>;
};
