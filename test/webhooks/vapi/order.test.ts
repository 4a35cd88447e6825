import { expect, it } from "vitest";
import { applyCall } from "#shared/records/apply-call.ts";
import { contactIdOf, contactPk } from "#shared/records/contacts.ts";
import { vapiReader } from "#webhooks/vapi/reader.ts";
import { examples } from "../../../functions/webhooks/vapi/examples.ts";
import { endInEveryOrder } from "../../support/every-order.ts";
import { deliveryOf } from "../delivery-of.ts";

/** Dana's call, whose name Vapi knows at its end only. */
const life = [
	"assistant-request",
	"status-update.in-progress",
	"tool-calls",
	"function-call",
	"status-update.ended",
	"end-of-call-report",
].map((name) => {
	const { message } = JSON.parse(
		examples.find((one) => one.name === name)?.body ?? "",
	);
	if (name === "end-of-call-report") message.customer.name = "Dana Whitfield";
	return vapiReader.normalize(deliveryOf({ message }));
});

const call = "CALL#vapi:b3f07c94-5d1e-4a28-9c6f-70e82d41ab59";
const contact = contactPk(
	contactIdOf({ kind: "phone", value: "+12075550142" }),
);

it("ends as one call of one contact in whatever order its deliveries come, twice each", () => {
	const table = endInEveryOrder(life, applyCall);
	expect(Object.keys(table)).toEqual([call, contact]);
	expect(table[call]).toMatchObject({
		status: "completed",
		outcome: "answered",
		startedAt: "2026-11-20T15:00:45.120Z",
		answeredAt: "2026-11-20T15:00:45.301Z",
		endedAt: "2026-11-20T15:03:52.640Z",
		durationSeconds: 188,
		agent: "Julie",
		cost: { amount: 18, currency: "usd" },
		disposition: "customer-ended-call",
		callerName: "Dana Whitfield",
		takenMessages: [
			{ text: expect.stringContaining("the boiler's leaking again") },
			{ text: "Call me back about the quote." },
			{ text: "I'm home after four." },
		],
	});
	for (const said of ["Dana Whitfield", "vapi", "2026-11-20T15:00:40.412Z"])
		expect(JSON.stringify(table[contact])).toContain(`"${said}"`);
});

it("keeps what was taken though its report never comes", () => {
	const table = endInEveryOrder(life.slice(0, -1), applyCall);
	expect(table[call]).toMatchObject({
		takenMessages: [
			{ text: expect.stringContaining("the boiler's leaking again") },
			{ text: "Call me back about the quote." },
		],
	});
});
