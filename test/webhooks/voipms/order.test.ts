import { expect, it } from "vitest";
import { applyCall } from "#shared/records/apply-call.ts";
import { applyMessage } from "#shared/records/apply-message.ts";
import { contactIdOf, contactPk } from "#shared/records/contacts.ts";
import { examples } from "../../../functions/webhooks/voipms/examples.ts";
import { endInEveryOrder } from "../../support/every-order.ts";
import { about, eventsOf } from "../events-of.ts";

it("a call's row and its recording end in one record, and its caller with it, in whatever order they come, each twice", () => {
	const id = "voipms:5318820467";
	const deliveries = about(eventsOf("calls", examples), id);
	const table = endInEveryOrder(deliveries, applyCall);
	const contactId = contactIdOf({ kind: "phone", value: "+12075550142" });
	expect(Object.keys(table)).toEqual([`CALL#${id}`, contactPk(contactId)]);
	expect(table[`CALL#${id}`]).toMatchObject({
		contactId,
		callerName: "WHITFIELD DANA",
		direction: "inbound",
		from: "+12075550142",
		to: "+12075550100",
		status: "completed",
		outcome: "answered",
		durationSeconds: 62,
		disposition: "ANSWERED",
		cost: { amount: 2, currency: "usd" },
		recording: { id: "Q0RSNTMxODgyMDQ2Nw" },
	});
});

it("texts end in one conversation for each person in whatever order they come, each twice", () => {
	const records = Object.values(
		endInEveryOrder(eventsOf("messages", examples), applyMessage),
	);
	expect(records).toHaveLength(2 + 2 + 3);
	expect(records.slice(-3)).toMatchObject([
		{ text: "Hi ça va 🙂 & b=1", from: "+12075550142", media: [] },
		{ text: "", media: [{}, {}] },
		{ text: "The invoice à jour, please", from: "+12075550164" },
	]);
});
