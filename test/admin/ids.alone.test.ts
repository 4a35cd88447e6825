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
