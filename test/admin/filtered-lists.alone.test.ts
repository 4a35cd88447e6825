import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { deliveriesThat, deliveryPk } from "#shared/records/deliveries.ts";
import { useRecordsTable } from "../support/records-table.ts";
import { askAdmin } from "./ask-admin.ts";

/** Among thousands of ignored deliveries some of the latest are Stripe's, and the first of all. */

const { requests, clients } = useRecordsTable();

const count = 2500;
const places = Array.from({ length: count }, (_, place) => place);
const isStripes = (place: number): boolean =>
	(place < 300 && place % 9 === 0) || place === count - 1;

const itemAt = (place: number) => {
	const provider = isStripes(place) ? "stripe" : "twilio";
	const id = `${provider}:${place}`;
	return {
		pk: { S: deliveryPk(id) },
		id: { S: id },
		provider: { S: provider },
		state: { S: "ignored" },
		parentKey: { S: deliveriesThat("ignored") },
		// The first place is the newest.
		sort: { S: String(count - place).padStart(6, "0") },
	};
};

beforeAll(async () => {
	for (let from = 0; from < count; from += 25)
		await clients().dynamodb.send(
			new BatchWriteItemCommand({
				RequestItems: {
					records: places
						.slice(from, from + 25)
						.map((place) => ({ PutRequest: { Item: itemAt(place) } })),
				},
			}),
		);
}, 60_000);

beforeEach(() => {
	requests.length = 0;
});

const pageOf = async (query: Readonly<Record<string, string>>) => {
	const { body } = await askAdmin("GET /api/deliveries", {
		query: { state: "ignored", ...query },
	});
	const items = body.items as readonly { readonly id: string }[];
	return {
		ids: items.map(({ id }) => id),
		cursor: body.cursor as string | undefined,
	};
};

const pagesOf = async (query: Readonly<Record<string, string>>) => {
	const pages: (readonly string[])[] = [];
	let cursor: string | undefined;
	do {
		const page = await pageOf({ ...query, ...(cursor && { cursor }) });
		pages.push(page.ids);
		cursor = page.cursor;
	} while (cursor);
	return pages;
};

const queries = () =>
	requests.filter(({ command }) => command === "QueryCommand").length;

// With 12 a page ends where a round of reading does.
it.each(["1", "2", "12", "100"])(
	"a list of which little is kept leads to all of it, %s at a time",
	async (limit) => {
		const pages = await pagesOf({ provider: "stripe", limit });
		expect(pages.flat()).toEqual(
			places.filter(isStripes).map((place) => `stripe:${place}`),
		);
		for (const page of pages)
			expect(page.length).toBeLessThanOrEqual(Number(limit));
	},
);

it("a page is answered after so many rounds of reading, with a cursor that leads on", async () => {
	const last = Buffer.from(String(count - 300).padStart(6, "0"));
	const cursor = last.toString("base64url");
	const query = { provider: "stripe", limit: "1" };
	const page = await pageOf({ ...query, cursor });
	expect(page.ids).toEqual([]);
	expect(queries()).toBe(20);
	const next = await pageOf({ ...query, cursor: page.cursor ?? "" });
	expect(next).toEqual({ ids: [`stripe:${count - 1}`], cursor: undefined });
});

it("what stands behind others is found in a few rounds, however little is asked for", async () => {
	await pageOf({ provider: "twilio", limit: "1" });
	expect(queries()).toBe(1);
	await pageOf({ provider: "stripe", limit: "34" });
	expect(queries()).toBe(4);
});
