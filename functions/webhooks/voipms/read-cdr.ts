import type { CallStatus, Money } from "#shared/events.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { type Fields, fieldsOf, toIso, toSeconds } from "./fields.ts";
import { partiesOf } from "./parties.ts";

const statuses = new Map<string, CallStatus>([
	["ANSWERED", "completed"],
	["NO ANSWER", "no-answer"],
	["BUSY", "busy"],
	["FAILED", "failed"],
	["CONGESTION", "failed"],
]);

/** Dollars as a decimal, `0.01800000`. */
const costOf = ({ get }: Fields): Money | undefined => {
	const total = get("total");
	return total !== undefined && /^\d+(\.\d+)?$/.test(total)
		? { amount: Math.round(Number(total) * 100), currency: "usd" }
		: undefined;
};

const uniqueIdOf = ({ need }: Fields): string =>
	need("uniqueid", "call_id", "id");

/** The row of a call, as getCDR lists it. https://voip.ms/resources/api, getCDR */
export const cdrReader: Reader<"calls"> = {
	identify: (delivery) => ({
		id: `cdr:${uniqueIdOf(fieldsOf(delivery))}`,
		type: "cdr",
	}),
	normalize: (delivery) => {
		const fields = fieldsOf(delivery);
		const disposition = fields.get("disposition");
		return [
			{
				kind: "report",
				id: `voipms:${uniqueIdOf(fields)}`,
				provider: "voipms",
				at: delivery.receivedAt,
				...partiesOf(fields),
				status: statuses.get(disposition?.toUpperCase() ?? ""),
				startedAt: toIso(fields.get("date")),
				durationSeconds:
					toSeconds(fields.get("seconds")) ?? toSeconds(fields.get("duration")),
				cost: costOf(fields),
				disposition,
			},
		];
	},
};
