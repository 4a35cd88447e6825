import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import { parseJson } from "#shared/parse.ts";
import { asText } from "./values.ts";

/** What CallRail says of a call; many things have an older name beside the current one. https://apidocs.callrail.com/#call-webhooks */
export type Fields = {
	/** The first of these names whose value can be read as such. */
	readonly get: <T>(
		read: (value: unknown) => T | undefined,
		...names: readonly string[]
	) => T | undefined;
	/** `get` of text. */
	readonly text: (...names: readonly string[]) => string | undefined;
	/** Whether it speaks of this at all, if only to say that there is none. */
	readonly mentions: (name: string) => boolean;
	/** The call's id; before 2021 a number, and under another name. */
	readonly callId: string;
};

const Payload = z.record(z.string(), z.unknown());

const callIdOf = (payload: z.infer<typeof Payload>): string => {
	const id = asText(payload.resource_id) ?? payload.id;
	if (asText(id) !== undefined || Number.isSafeInteger(id)) return String(id);
	throw new MalformedError("no resource_id");
};

/** JSON text of a call, in a delivery or from the API. Throws `MalformedError` for what is no JSON object or names no call. */
export const fieldsOf = (json: string): Fields => {
	const payload = parseJson(Payload, json);
	const get: Fields["get"] = (read, ...names) =>
		names
			.map((name) => read(payload[name]))
			.find((value) => value !== undefined);
	return {
		get,
		text: (...names) => get(asText, ...names),
		mentions: (name) => Object.hasOwn(payload, name),
		callId: callIdOf(payload),
	};
};

/** Texts and forms have ids of their own kind, or a number as old calls do: at these URLs nobody expects them. */
export const isCall = ({ callId, text }: Fields): boolean =>
	callId.startsWith("CAL") ||
	(/^\d/.test(callId) &&
		text("tracking_phone_number", "trackingnum", "call_type") !== undefined);
