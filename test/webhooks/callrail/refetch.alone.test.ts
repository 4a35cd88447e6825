import type { SQSRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import type { Draft } from "#shared/records/draft.ts";
import type { Item } from "#shared/records/item.ts";
import type { Envelope } from "#shared/webhook/envelope.ts";
import { askForCall } from "#webhooks/callrail/refetch.ts";
import { useAskedProvider } from "../../support/asked-provider.ts";
import { permutations } from "../../support/permutations.ts";
import { deliveryOf } from "../delivery-of.ts";

/** The calls worker, and what stands in for CallRail's API: modifications that no field puts in order. */

const credentials = { apiKey: "9f1c27ab", accountId: "227799611" };

const { api, work } = await useAskedProvider("callrail", "calls", {
	signingKey: "k",
	...credentials,
});

let number = 0;

const newCall = () => {
	number += 1;
	return {
		resource_id: `CAL${number}f`,
		customer_phone_number: "+15855550123",
		tracking_phone_number: "+14045558514",
		direction: "inbound",
		call_type: "answered",
		start_time: "2026-11-20T10:03:16.236-05:00",
		recording: "https://app.callrail.com/calls/1/recording/redirect?a=1",
	};
};

/** One call of CallRail's, received in that minute, as the queue hands it out. */
const told = (
	webhook: string,
	payload: Readonly<Record<string, unknown>>,
	minute: number,
): SQSRecord => {
	number += 1;
	const envelope: Envelope = {
		id: `call-${number}`,
		webhook: `callrail/${webhook}`,
		receivedAt: `2026-11-20T15:${10 + minute}:00.000Z`,
		method: "POST",
		query: "",
		headers: {},
		body: { text: JSON.stringify(payload) },
	};
	return {
		messageId: `message-${number}`,
		body: JSON.stringify(envelope),
		attributes: { ApproximateReceiveCount: "1" },
		messageAttributes: {},
	} as SQSRecord;
};

const find = async ({ resource_id }: ReturnType<typeof newCall>) => {
	const { readItems } = await import("#shared/records/read-items.ts");
	const [item] = await readItems([`CALL#callrail:${resource_id}`]);
	return { ...item } as Record<string, unknown>;
};

/** As the API has it. */
const standing = (
	{ resource_id: id }: ReturnType<typeof newCall>,
	more: Readonly<Record<string, unknown>>,
) => ({
	id,
	answered: true,
	call_type: "answered",
	duration: 62,
	recording: `https://api.callrail.com/v3/a/227799611/calls/${id}/recording.json`,
	transcription: null,
	...more,
});

const noted = (call: object, note: string) => ({
	...call,
	note,
	changes: ["note"],
});

describe("modifications of a call", () => {
	it("end in what CallRail has, in whatever order they come", async () => {
		for (const order of permutations(["one", "two", "three"])) {
			const call = newCall();
			api.answers(
				standing(call, { note: "three", tags: [{ name: "VIP" }], value: 1 }),
			);
			for (const [minute, note] of order.entries())
				await work(told("call-modified", noted(call, note), minute));
			expect(await find(call)).toMatchObject({
				status: "completed",
				outcome: "answered",
				from: "+15855550123",
				note: "three",
				tags: ["VIP"],
				durationSeconds: 62,
				recording: { url: call.recording },
			});
		}
	});

	it("are asked about with the key, for all that is kept of a call", async () => {
		const call = newCall();
		await work(told("call-modified", noted(call, "one"), 0));
		expect(api.calls).toMatchObject([
			{
				path: `/v3/a/227799611/calls/${call.resource_id}.json?fields=call_type,source_name,lead_status,tags,note,transcription,conversational_transcript,call_summary,agent_email`,
				headers: { authorization: 'Token token="9f1c27ab"' },
			},
		]);
	});

	it("may have emptied the note, and are not believed where CallRail says so", async () => {
		const call = newCall();
		api.answers(standing(call, { note: null, tags: [], source_name: "Ads" }));
		await work(told("call-modified", noted(call, "gone"), 0));
		expect(await find(call)).toMatchObject({
			note: "",
			tags: [],
			source: "Ads",
		});
	});

	it("keep what an answer says nothing of, as the words that not every plan may fetch", async () => {
		const call = newCall();
		api.answers(standing(call, {}));
		await work(
			told("call-modified", { ...noted(call, "n"), transcription: "Hi." }, 0),
		);
		expect(await find(call)).toMatchObject({
			note: "n",
			transcription: { text: "Hi." },
		});
	});

	it("get the link to the recording that needs the key only where there is no other", async () => {
		const call = { ...newCall(), recording: "" };
		api.answers(standing(call, {}));
		await work(told("call-modified", noted(call, "n"), 0));
		expect((await find(call)).recording).toMatchObject({
			id: call.resource_id,
			url: expect.stringMatching(/^https:\/\/api\.callrail\.com\//),
		});
	});

	it("are outdone by the next answer, and by a later modification that nobody could ask about", async () => {
		const call = newCall();
		api.answers(standing(call, { note: "asked" }));
		await work(told("call-modified", noted(call, "one"), 5));
		api.answers(standing(call, { note: "asked again" }));
		await work(told("call-modified", noted(call, "two"), 1));
		expect((await find(call)).note).toBe("asked again");
		api.answers({}, 429);
		await work(told("call-modified", noted(call, "three"), 6));
		expect((await find(call)).note).toBe("three");
	});
});

describe("CallRail is not asked", () => {
	it("about a call that rings, is put through or is over, nor about a modification that comes again", async () => {
		const call = newCall();
		await work(
			told("pre-call", call, 0),
			told("routing-complete", call, 1),
			told("post-call", call, 2),
		);
		expect(api.calls).toEqual([]);
		const modified = noted(call, "one");
		await work(told("call-modified", modified, 3));
		await work(told("call-modified", modified, 4));
		expect(api.calls).toHaveLength(1);
	});
});

const stored: Pick<Draft, "get"> = {
	get: <T extends Item>() => undefined as T | undefined,
};

describe("there is no question", () => {
	it.each([
		{},
		{ apiKey: "k" },
		{ apiKey: "", accountId: "1" },
		{ apiKey: " ", accountId: "1" },
		{ apiKey: ["k"], accountId: "1" },
		{ apiKey: "k", accountId: "" },
		{ apiKey: "k", accountId: "1/calls/../.." },
		{ apiKey: "k", accountId: null },
	])("with %j", async (secret) => {
		const ask = askForCall(deliveryOf(newCall()), stored);
		expect(await ask?.(secret, AbortSignal.timeout(1000))).toBeUndefined();
		expect(ask).toBeDefined();
		expect(api.calls).toEqual([]);
	});

	it.each(["766970532", "CAL/../x", "CAL", "FRM1"])(
		"about %s",
		(resource_id) => {
			expect(askForCall(deliveryOf({ resource_id }), stored)).toBeUndefined();
		},
	);
});

describe("where CallRail does not answer", () => {
	it.each([
		["an error", {}, 500],
		["not found", {}, 404],
		["no object", [], 200],
		["another call", { id: "CALf", note: "theirs" }, 200],
	])(
		"but with %s, a modification counts for what it says",
		async (_, body, status) => {
			api.answers(body, status);
			const call = newCall();
			await work(told("call-modified", noted(call, "mine"), 0));
			expect(api.calls).toHaveLength(1);
			expect((await find(call)).note).toBe("mine");
		},
	);
});
