import type { Reader } from "#shared/webhook/reader.ts";
import { factsOf, partyIn } from "./call-facts.ts";
import { said } from "./said.ts";

/** Of a GET, which Vonage makes unless told otherwise, nothing is signed that tells one call from another. */
export const incomingCallReader: Reader<"calls"> = {
	identify: (delivery) => ({
		id: `${said(delivery).need("uuid")}:answer`,
		type: "answer",
	}),
	normalize: (delivery) => {
		const fields = said(delivery);
		return [
			{
				...factsOf(fields, delivery),
				kind: "incoming",
				direction: "inbound",
				from: partyIn(fields, "from"),
				to: partyIn(fields, "to"),
				status: "ringing",
			},
		];
	},
};
