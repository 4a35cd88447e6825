import { expect, it } from "vitest";
import { useRecordsTable } from "../support/records-table.ts";
import { askAdmin } from "./ask-admin.ts";

useRecordsTable();

const ours = "+15855550177";
const theirs = "+12075550142";

it.each([
	[{ ours }, "ours needs theirs beside it"],
	[{ theirs }, "theirs needs ours beside it"],
])("one number makes no conversation: %j", async (query, message) => {
	expect(await askAdmin("GET /api/conversations", { query })).toEqual({
		status: 400,
		body: { message },
	});
});

it.each<Readonly<Record<string, string>>>([
	{},
	{ ours, theirs },
	{ ours: "", theirs: "" },
])("both numbers or none are a question: %j", async (query) => {
	expect(await askAdmin("GET /api/conversations", { query })).toEqual({
		status: 200,
		body: { items: [] },
	});
});
