import { apiUrl } from "#shared/api-url.ts";
import type { CallEvent } from "#shared/events.ts";
import { lastSaidAt } from "#shared/records/call-sayings.ts";
import { type CallItem, callPk } from "#shared/records/calls.ts";
import type { Delivery, Refetch } from "#shared/webhook/reader.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { modifiedStage } from "./read-call.ts";
import { reportOf } from "./report.ts";

type Credentials = { readonly apiKey: string; readonly accountId: string };

const credentialsIn = ({
	apiKey,
	accountId,
}: Secret): Credentials | undefined =>
	typeof apiKey === "string" &&
	apiKey.trim() !== "" &&
	(typeof accountId === "string" || typeof accountId === "number") &&
	/^\w+$/.test(`${accountId}`)
		? { apiKey, accountId: `${accountId}` }
		: undefined;

/** What an answer holds only when it is asked for. https://apidocs.callrail.com/#retrieving-a-single-call */
const extraFields = [
	"call_type",
	"source_name",
	"lead_status",
	"tags",
	"note",
	"transcription",
	"conversational_transcript",
	"call_summary",
	"agent_email",
];

const retrieve = async (
	{ apiKey, accountId }: Credentials,
	callId: string,
	signal: AbortSignal,
): Promise<Fields> => {
	const url = apiUrl("callrail", "https://api.callrail.com");
	url.pathname = `/v3/a/${accountId}/calls/${callId}.json`;
	url.search = `fields=${extraFields.join(",")}`;
	const response = await fetch(url, {
		headers: { authorization: `Token token="${apiKey}"` },
		// A key is for whom it was given to.
		redirect: "error",
		signal,
	});
	if (!response.ok) throw new Error(`CallRail answers ${response.status}`);
	return fieldsOf(await response.text());
};

/**
 * A moment after all that was said so far: what comes later outdoes the answer, and so does the answer to the next question. By no
 * clock, so that it is the same however often it is asked about the same.
 */
const momentAfter = (known: CallItem | undefined, receivedAt: string): string =>
	new Date(
		Math.max(
			Date.parse((known && lastSaidAt(known)) ?? receivedAt),
			Date.parse(receivedAt),
		) + 1,
	).toISOString();

/** How a call stands by now. A link to its recording that whoever follows it must have the key for is better than none. */
const standing = (
	fields: Fields,
	known: CallItem | undefined,
	{ body, receivedAt }: Delivery,
): CallEvent => {
	const { note, recording, ...report } = reportOf(fields);
	const linked =
		known?.recording ?? reportOf(fieldsOf(body.toString("utf8"))).recording;
	return {
		...report,
		id: `callrail:${fields.callId}`,
		provider: "callrail",
		kind: "report",
		stage: modifiedStage,
		at: momentAfter(known, receivedAt),
		callerName: fields.text("customer_name"),
		source: fields.text("source_name"),
		note: note ?? (fields.mentions("note") ? "" : undefined),
		recording: linked ? undefined : recording,
	};
};

/**
 * CallRail neither dates a modification nor promises any order: what a call is like after it only CallRail knows.
 * https://apidocs.callrail.com/#call-modified
 */
export const askForCall: Refetch<"calls"> = (delivery, stored) => {
	const { callId } = fieldsOf(delivery.body.toString("utf8"));
	if (!/^CAL\w+$/.test(callId)) return undefined;
	const known = stored.get<CallItem>(callPk(`callrail:${callId}`));
	return async (secret, signal) => {
		const credentials = credentialsIn(secret);
		if (!credentials) return undefined;
		const fields = await retrieve(credentials, callId, signal);
		if (fields.callId !== callId)
			throw new Error("CallRail answers with another call");
		return standing(fields, known, delivery);
	};
};
