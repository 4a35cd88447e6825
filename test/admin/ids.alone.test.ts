import { beforeAll, expect, it } from "vitest";
import { suppressionPk } from "#shared/records/suppressions.ts";
import { useRecordsTable } from "../support/records-table.ts";
import { askAdmin } from "./ask-admin.ts";

useRecordsTable();

const addresses = ["a%b@example.com", "a%25b@example.com", "a+b@example.com"];

beforeAll(async () => {
	const { commit } = await import("#shared/records/commit.ts");
	await commit((draft) => {
		for (const address of addresses)
			draft.put({ pk: suppressionPk(address), address });
	});
});

it.each(addresses)("an id is what API Gateway has decoded: %s", async (id) => {
	expect(await askAdmin("GET /api/suppressions/{id}", { id })).toEqual({
		status: 200,
		body: { address: id },
	});
});

it.each([
	"GET /api/calls/{id}",
	"GET /api/contacts/{id}",
	"GET /api/contacts/{id}/interactions",
	"GET /api/conversations/{id}/messages",
	"GET /api/emails/{id}",
	"GET /api/deliveries/{id}",
	"GET /api/suppressions/{id}",
] as const)("%s finds nothing under an id longer than any key", async (key) => {
	const { status } = await askAdmin(key, { id: "x".repeat(3000) });
	expect(status).toBe(404);
});

it.each([
	["three bytes each", "€"],
	["a letter that is longer in lower case", "Ⱥ"],
])("no id that is asked for makes too long a key: %s", async (_, character) => {
	for (const key of [
		"GET /api/suppressions/{id}",
		"GET /api/appointments/{id}",
	] as const) {
		const { status } = await askAdmin(key, { id: character.repeat(600) });
		expect(status).toBe(404);
	}
	const messages = await askAdmin("GET /api/conversations/{id}/messages", {
		id: character.repeat(600),
	});
	expect(messages).toEqual({ status: 200, body: { items: [] } });
});

const cursorOf = (sort: string) => Buffer.from(sort).toString("base64url");

it.each([
	["of more than a sort key holds", cursorOf("x".repeat(1025))],
	["that is no base64", "?"],
	["that is no text", "gICA"],
])("a cursor %s is the caller's fault", async (_, cursor) => {
	expect(await askAdmin("GET /api/calls", { query: { cursor } })).toEqual({
		status: 400,
		body: { message: "unknown cursor" },
	});
});

it("a cursor of as much as a sort key holds leads on", async () => {
	const cursor = cursorOf("x".repeat(1024));
	const { status } = await askAdmin("GET /api/calls", { query: { cursor } });
	expect(status).toBe(200);
});
