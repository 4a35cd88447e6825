import type { Context, SQSRecord } from "aws-lambda";
import { beforeEach, expect, it, vi } from "vitest";
import { worker } from "#shared/queue/worker.ts";
import type { Identity } from "#shared/webhook/reader.ts";

const { items, envelopes } = vi.hoisted(() => ({
	items: [] as object[],
	envelopes: [] as string[],
}));

vi.mock("#shared/records/commit.ts", () => ({
	commit: async (
		change: (draft: object) => void,
		{ beside }: { beside: () => Promise<void> },
	) => {
		change({ get: () => undefined, put: (item: object) => items.push(item) });
		await beside();
	},
}));
vi.mock("#shared/records/stored-envelopes.ts", () => ({
	storeEnvelope: async ({ deliveryId }: { readonly deliveryId: string }) =>
		envelopes.push(deliveryId),
}));

beforeEach(() => {
	items.length = 0;
	envelopes.length = 0;
	vi.stubEnv("DEFAULT_COUNTRY", "US");
	vi.stubEnv("KEEP_DELIVERIES_DAYS", "30");
});

const record = {
	messageId: "1",
	body: JSON.stringify({
		id: "call-1",
		webhook: "email",
		receivedAt: "2026-11-20T15:05:00.000Z",
		method: "POST",
		query: "",
		headers: {},
		body: { text: "{}" },
	}),
	attributes: { ApproximateReceiveCount: "1" },
} as SQSRecord;

const consumed = async (identity: Identity) => {
	const reader = {
		provider: "email",
		identify: () => identity,
		normalize: () => [],
	};
	const handler = worker<"emails">({
		readers: new Map([["email", reader]]),
		apply: () => undefined,
	});
	const { batchItemFailures } = await handler(
		{ Records: [record] },
		{} as Context,
	);
	expect(batchItemFailures).toEqual([]);
};

it.each([
	["the reader's provider", undefined, "email"],
	["whose the reader says it is", "resend", "resend"],
])("a delivery goes by %s", async (_, provider, known) => {
	await consumed({ id: "msg_1", type: "email.sent", provider });
	expect(items).toMatchObject([
		{ id: `${known}:msg_1`, provider: known, webhook: "email" },
	]);
	expect(envelopes).toEqual([`${known}:msg_1`]);
});
