import { expect, it } from "vitest";
import { useRecordsTable } from "../support/records-table.ts";

const { requests } = useRecordsTable();

const kept = (callId: string, expiresAt = 1_800_000_000) => ({
	deliveryId: "twilio:SM1:sent",
	...{ callId, message: `{"id":"${callId}"}`, expiresAt },
});

it("what comes at the same time is kept in one request, and twice the same is kept once", async () => {
	const { storeEnvelope } = await import("#shared/records/stored-envelopes.ts");
	requests.length = 0;
	await Promise.all(["1", "2", "2"].map((id) => storeEnvelope(kept(id))));
	expect(requests.map(({ command }) => command)).toEqual([
		"BatchWriteItemCommand",
	]);
});

it("none of what comes at the same time is lost because another cannot be kept", async () => {
	const { storeEnvelope } = await import("#shared/records/stored-envelopes.ts");
	const { readItems } = await import("#shared/records/read-items.ts");
	const outcomes = await Promise.allSettled([
		storeEnvelope(kept("3")),
		storeEnvelope(kept("4", Number.NaN)),
		storeEnvelope(kept("5")),
	]);
	expect(outcomes.map(({ status }) => status)).toEqual([
		"fulfilled",
		"rejected",
		"fulfilled",
	]);
	const pks = ["3", "4", "5"].map((id) => `ENVELOPE#twilio:SM1:sent#${id}`);
	const found = await readItems(pks);
	expect(found.map(({ pk }) => pk).sort()).toEqual([pks[0], pks[2]]);
});
