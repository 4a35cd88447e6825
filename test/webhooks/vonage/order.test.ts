import { expect, it } from "vitest";
import { applyCall } from "#shared/records/apply-call.ts";
import { applyMessage } from "#shared/records/apply-message.ts";
import { contactIdOf, contactPk } from "#shared/records/contacts.ts";
import { incomingCallReader } from "#webhooks/vonage/read-answer.ts";
import { eventReader } from "#webhooks/vonage/read-event.ts";
import {
	messageReader,
	messageStatusReader,
} from "#webhooks/vonage/read-message.ts";
import { smsReader } from "#webhooks/vonage/read-sms.ts";
import { examples } from "../../../functions/webhooks/vonage/examples.ts";
import { endInEveryOrder } from "../../support/every-order.ts";
import { deliveryOf } from "../delivery-of.ts";

const example = (webhook: string, name: string) => {
	const found = examples.find(
		(one) => one.webhook === `vonage/${webhook}` && one.name === name,
	);
	const { method = "", query = "", body = "" } = found ?? {};
	return { ...deliveryOf(body), method, query };
};

const contact = contactPk(
	contactIdOf({ kind: "phone", value: "+12075550142" }),
);

/** Dana's: forwarded, not answered, a message left. */
const call = [
	incomingCallReader.normalize(example("answer", "get")),
	...[
		"started",
		"answered",
		"timeout",
		"record",
		"transcribed",
		"completed",
	].map((name) => eventReader.normalize(example("event", name))),
];
const callPk = "CALL#vonage:CON-b7e40d92-6c1f-4a85-93de-0f52a8c71e64";

it("a call ends as one of one contact in whatever order its deliveries come, twice each", () => {
	const table = endInEveryOrder(call, applyCall);
	expect(Object.keys(table)).toEqual([callPk, contact]);
	expect(table[callPk]).toMatchObject({
		direction: "inbound",
		status: "completed",
		outcome: "voicemail",
		startedAt: "2026-11-20T15:02:10.051Z",
		answeredAt: "2026-11-20T15:02:12.417Z",
		endedAt: "2026-11-20T15:03:37.000Z",
		durationSeconds: 85,
		recording: { durationSeconds: 31 },
		transcription: { status: "completed" },
		cost: { amount: 2, currency: "eur" },
	});
	for (const said of ["vonage", "2026-11-20T15:02:10.051Z"])
		expect(JSON.stringify(table[contact])).toContain(`"${said}"`);
});

it("a call of which the start is not told ends the same in every order", () => {
	const untold = call.filter((_, at) => at !== 1);
	expect(endInEveryOrder(untold, applyCall)).toHaveProperty([callPk]);
});

const told = (status: string, timestamp: string) =>
	messageStatusReader.normalize(
		deliveryOf({
			channel: "whatsapp",
			message_uuid: "c7508e2d-a96b-4f13-b8e0-25d1f39c604a",
			from: "12075550100",
			to: "12075550142",
			status,
			timestamp,
		}),
	);

const receipt = (status: string, code: string, second: number) =>
	smsReader.normalize(
		deliveryOf({
			msisdn: "12075550142",
			to: "12075550100",
			messageId: "1A00000087C5E2D0",
			status,
			"err-code": code,
			"message-timestamp": `2026-11-20 15:04:0${second}`,
		}),
	);

it.each([
	[
		"messages",
		[
			told("submitted", "2026-11-20T15:04:01Z"),
			told("delivered", "2026-11-20T15:04:02Z"),
			told("read", "2026-11-20T15:04:09Z"),
			messageReader.normalize(example("messages-inbound", "text")),
		],
		"read",
	],
	[
		"texts of the older API",
		[
			receipt("accepted", "0", 1),
			receipt("buffered", "0", 2),
			receipt("failed", "6", 4),
			receipt("expired", "1", 5),
			smsReader.normalize(example("sms", "json")),
		],
		"undelivered",
	],
])(
	"%s end the same in every order, twice each, with the contact behind them",
	(_, deliveries, status) => {
		const table = endInEveryOrder(deliveries, applyMessage);
		expect(Object.values(table)).toContainEqual(
			expect.objectContaining({
				direction: "outbound",
				status,
				sentAt: "2026-11-20T15:04:01.000Z",
			}),
		);
		for (const said of ["vonage", "2026-11-20T15:04:01.000Z"])
			expect(JSON.stringify(table[contact])).toContain(`"${said}"`);
	},
);
