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

/** `incoming` or `outgoing` in a recording's row. */
const directionIn = (text = ""): Direction | undefined => {
	if (/\b(inbound|incoming)\b/i.test(text)) return "inbound";
	return /\b(outbound|outgoing)\b/i.test(text) ? "outbound" : undefined;
};

/** In a call's row `Inbound DID`; of a call out its description names the route, `Canada`. */
const directionOf = ({ get }: Fields): Direction | undefined => {
	const description = get("description");
	const told =
		directionIn(get("call_type", "direction")) ?? directionIn(description);
	if (told || description === undefined) return told;
	return /\bDID\b/i.test(description) ? "inbound" : "outbound";
};

/** Who spoke with whom. Numbers stay as sent: ten digits. */
export const partiesOf = (fields: Fields) => ({
	direction: directionOf(fields),
	...callerOf(fields.get("callerid", "from")),
	to: fields.get("destination", "to"),
});
