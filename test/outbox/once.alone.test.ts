import {
	DeleteCommand,
	PutCommand,
	UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it, vi } from "vitest";
import { dynamodb } from "#shared/aws/dynamodb.ts";
import { once } from "#shared/outbox/once.ts";

vi.mock("node:timers/promises", () => ({ setTimeout: async () => {} }));

const table = mockClient(dynamodb);

beforeEach(() => {
	vi.stubEnv("TABLE_NAME", "records");
	vi.stubEnv("KEEP_DELIVERIES_DAYS", "30");
	table.reset();
	table.on(PutCommand).resolves({});
	table.on(DeleteCommand).resolves({});
});

it("notes what has happened though the table is busy, since it would else happen again", async () => {
	table
		.on(UpdateCommand)
		.rejectsOnce("busy")
		.rejectsOnce("busy")
		.rejectsOnce("busy")
		.resolves({});
	const effect = vi.fn(async () => {});
	await once("mail", effect);
	expect(effect).toHaveBeenCalledOnce();
	expect(table.commandCalls(UpdateCommand)).toHaveLength(4);
});

it("gives the note up in the end, and says so", async () => {
	table.on(UpdateCommand).rejects("busy");
	await expect(once("mail", async () => {})).rejects.toThrow("busy");
	expect(table.commandCalls(DeleteCommand)).toHaveLength(0);
});
