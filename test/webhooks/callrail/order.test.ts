import { expect, it } from "vitest";
import { applyCall } from "#shared/records/apply-call.ts";
import { contactIdOf, contactPk } from "#shared/records/contacts.ts";
import { callReader } from "#webhooks/callrail/read-call.ts";
import { endInEveryOrder } from "../../support/every-order.ts";
import { deliveryOf } from "../delivery-of.ts";

const receivedAt = (minute: number): string =>
	`2026-11-20T15:${10 + minute}:00.000Z`;

const ringing = {
	resource_id: "CAL1",
	customer_phone_number: "+15855550123",
	tracking_phone_number: "+14045558514",
	direction: "inbound",
	start_time: "2026-11-20T10:03:16.236-05:00",
	source_name: "Google Ads",
	call_type: "missed",
	answered: false,
	duration: 0,
};
const putThrough = {
	...ringing,
	customer_name: "Zoe Mills",
	call_type: "in_progress",
	answered: true,
};
const over = {
	...putThrough,
	call_type: "answered",
	duration: "62",
	recording: "https://app.callrail.com/calls/CAL1/recording/redirect?a=1",
	recording_duration: "",
	transcription: "About a boiler.",
	tags: ["Sales"],
	note: "",
};
const noted = { ...over, note: "hot", changes: ["note"] };
const transcribed = {
	...noted,
	recording_duration: 58,
	transcription: "Agent: hello. Caller: about a boiler.",
	call_summary: "Wants a boiler.",
	tags: ["Sales", "VIP"],
	changes: ["transcription_text", "call_summary", "tags"],
};

const told = (
	type: Parameters<typeof callReader>[0],
	payload: object,
	minute: number,
) =>
	callReader(type).normalize({
		...deliveryOf(payload),
		receivedAt: receivedAt(minute),
	});
const preCall = told("pre-call", ringing, 0);
const routed = told("routing-complete", putThrough, 1);
const postCall = told("post-call", over, 2);
const modified = told("call-modified", noted, 3);
const modifiedAgain = told("call-modified", transcribed, 4);
const life = [preCall, routed, postCall, modified, modifiedAgain];

const callAfter = (...deliveries: readonly ReturnType<typeof told>[]) =>
	endInEveryOrder(deliveries, applyCall)["CALL#callrail:CAL1"];

it("ends a call in one record, and its caller with it, in whatever order its deliveries come, each twice", () => {
	const table = endInEveryOrder(life, applyCall);
	const contactId = contactIdOf({ kind: "phone", value: "+15855550123" });
	expect(Object.keys(table)).toEqual([
		"CALL#callrail:CAL1",
		contactPk(contactId),
	]);
	expect(Object.values(table)[0]).toMatchObject({
		contactId,
		status: "completed",
		outcome: "answered",
		startedAt: "2026-11-20T15:03:16.236Z",
		callerName: "Zoe Mills",
		source: "Google Ads",
		durationSeconds: 62,
		recording: { durationSeconds: 58 },
		transcription: { text: "Agent: hello. Caller: about a boiler." },
		summary: "Wants a boiler.",
		tags: ["Sales", "VIP"],
		note: "hot",
	});
});

it("believes of a caller's name, source and words what was said last", () => {
	const earlier = {
		customer_name: "ANONYMOUS",
		source_name: "Direct",
		transcription: "A.",
	};
	expect(
		callAfter(
			told("pre-call", { ...ringing, ...earlier }, 0),
			told("post-call", { ...over, ...earlier }, 2),
			modifiedAgain,
		),
	).toMatchObject({
		callerName: "Zoe Mills",
		source: "Google Ads",
		transcription: { text: "Agent: hello. Caller: about a boiler." },
	});
});

it("keeps of two modifications received the wrong way round what each is about", () => {
	expect(
		callAfter(
			told("call-modified", transcribed, 3),
			told("call-modified", noted, 4),
		),
	).toMatchObject({
		note: "hot",
		tags: ["Sales", "VIP"],
		transcription: { text: "Agent: hello. Caller: about a boiler." },
	});
});

it("believes of two modifications of one thing the one received later, an emptied note too", () => {
	const emptied = { ...noted, note: "", tags: [], changes: ["note", "tags"] };
	expect(
		callAfter(modified, modifiedAgain, told("call-modified", emptied, 5)),
	).toMatchObject({
		note: "",
		tags: [],
		summary: "Wants a boiler.",
	});
});
