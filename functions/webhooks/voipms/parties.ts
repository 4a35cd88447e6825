import type { Direction } from "#shared/events.ts";
import type { Fields } from "./fields.ts";

/** `"KAYLAH MILLS" <5855550123>` or only the number. */
const callerOf = (
	text: string | undefined,
): { from?: string; callerName?: string } => {
	if (text === undefined) return {};
	const start = text.lastIndexOf("<");
	if (start < 0) return { from: text.trim() };
	const from = text
		.slice(start + 1)
		.replace(/>.*$/s, "")
		.trim();
	const callerName = text.slice(0, start).replaceAll('"', "").trim();
	return { from: from || undefined, callerName: callerName || undefined };
};

/** `Inbound DID` in a call's record, `incoming` in a recording's; other descriptions name the route of a call out. */
const directionOf = (text: string | undefined): Direction | undefined => {
	if (/\b(inbound|incoming)\b/i.test(text ?? "")) return "inbound";
	return /\b(outbound|outgoing)\b/i.test(text ?? "") ? "outbound" : undefined;
};

/** Who spoke with whom. Numbers stay as sent: ten digits. */
export const partiesOf = ({ get }: Fields) => ({
	direction: directionOf(get("call_type", "direction", "description")),
	...callerOf(get("callerid", "from")),
	to: get("destination", "to"),
});
