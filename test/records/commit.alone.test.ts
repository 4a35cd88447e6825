import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "#shared/records/draft.ts";
import type { Item } from "#shared/records/item.ts";
import { useRecordsTable } from "../support/records-table.ts";

/** Commits asked for at the same time, against a table in an emulator, and the requests they make of it. */

const { requests, clients } = useRecordsTable();

type Sum = Item & { readonly sum: number };

let commit: typeof import("#shared/records/commit.ts").commit;
/** Called once before the next transaction is sent. */
let beforeWriting: (() => Promise<unknown>) | undefined;

beforeAll(async () => {
	({ commit } = await import("#shared/records/commit.ts"));
	const { dynamodb } = await import("#shared/aws/dynamodb.ts");
	dynamodb.middlewareStack.add(
		(next, { commandName }) =>
			async (args) => {
				if (commandName === "TransactWriteItemsCommand") {
					const meanwhile = beforeWriting;
					beforeWriting = undefined;
					await meanwhile?.();
				}
				return next(args);
			},
		{ step: "initialize" },
	);
});

let test = 0;

beforeEach(() => {
	test += 1;
	requests.length = 0;
});

const pkOf = (name: string): string => `${name}#${test}`;

const add =
	(...names: readonly string[]) =>
	(draft: Draft): void => {
		for (const name of names) {
			const pk = pkOf(name);
			draft.put<Sum>({ pk, sum: (draft.get<Sum>(pk)?.sum ?? 0) + 1 });
		}
	};

const stored = async (name: string): Promise<Sum | undefined> => {
	const { readItems } = await import("#shared/records/read-items.ts");
	const [item] = await readItems([pkOf(name)]);
	return item as Sum | undefined;
};

const commands = () => requests.map(({ command }) => command).sort();

const several = (count: number) =>
	Array.from({ length: count }, (_, index) => `own ${index}`);

describe("commits at the same time", () => {
	it("share one read and one transaction, each as if after those before it", async () => {
		await Promise.all(several(10).map((own) => commit(add(own, "common"))));
		expect(commands()).toEqual([
			"BatchGetItemCommand",
			"TransactWriteItemsCommand",
		]);
		expect(await stored("common")).toMatchObject({ sum: 10, version: 1 });
		expect(await stored("own 9")).toMatchObject({ sum: 1, version: 1 });
	});

	it("are written beside the others where they are an item of their own", async () => {
		await Promise.all([
			commit(add("marker")),
			commit(add("other", "common")),
			commit(add("counted", "common")),
			commit(add("shared")),
			commit(add("shared")),
			commit(add("looked at")),
			commit((draft) => {
				if (draft.get(pkOf("looked at"))) add("because", "of it")(draft);
			}),
		]);
		expect(commands()).toEqual([
			"BatchGetItemCommand",
			"PutItemCommand",
			"TransactWriteItemsCommand",
		]);
		expect(await stored("marker")).toMatchObject({ sum: 1 });
		expect(await stored("shared")).toMatchObject({ sum: 2 });
		expect(await stored("because")).toMatchObject({ sum: 1 });
	});

	it("are written without the one that cannot be planned", async () => {
		const broken = commit((draft) => {
			add("broken")(draft);
			throw new RangeError("cannot be");
		});
		const others = several(3).map((own) => commit(add(own, "common")));
		await expect(broken).rejects.toThrow("cannot be");
		await Promise.all(others);
		expect(await stored("common")).toMatchObject({ sum: 3 });
		expect(await stored("broken")).toBeUndefined();
	});

	it("run again by themselves where another was faster", async () => {
		await commit(add("common", "other"));
		beforeWriting = () =>
			clients().dynamodb.send(
				new PutItemCommand({
					TableName: "records",
					Item: {
						pk: { S: pkOf("common") },
						sum: { N: "100" },
						version: { N: "2" },
					},
				}),
			);
		await Promise.all(several(4).map((own) => commit(add(own, "common"))));
		expect(await stored("common")).toMatchObject({ sum: 104, version: 6 });
		expect(await stored("own 3")).toMatchObject({ sum: 1, version: 1 });
	});

	it("of several processes lose nothing where they meet", async () => {
		const processes: (typeof commit)[] = [];
		for (let count = 0; count < 4; count++) {
			// Another process would have modules of its own: those of one share a transaction.
			vi.resetModules();
			processes.push((await import("#shared/records/commit.ts")).commit);
		}
		await Promise.all(
			processes.flatMap((commitThere, which) =>
				several(8).map((own) => commitThere(add(`${which} ${own}`, "common"))),
			),
		);
		expect(await stored("common")).toMatchObject({ sum: 32 });
		expect(await stored("3 own 7")).toMatchObject({ sum: 1, version: 1 });
	});

	it("are written apart where one transaction does not hold them all", async () => {
		await Promise.all(
			several(3).map((own) =>
				commit(add(...several(40).map((name) => `${own} ${name}`))),
			),
		);
		expect(
			commands().filter((name) => name === "TransactWriteItemsCommand"),
		).toHaveLength(3);
		expect(await stored("own 2 own 39")).toMatchObject({ sum: 1 });
	});

	it("do not wait for the one that has to ask, which is given what they wrote", async () => {
		const given: unknown[] = [];
		const asking = commit(add("asking", "common"), {
			learn: (draft) => async () => {
				given.push(draft.get<Sum>(pkOf("common"))?.sum);
			},
		});
		const plain = several(2).map((own) =>
			commit(add(own, "common"), { learn: () => undefined }),
		);
		await Promise.all([asking, ...plain]);
		expect(given).toEqual([2]);
		expect(await stored("common")).toMatchObject({ sum: 3, version: 2 });
	});

	it("have done beside them what each of them needs", async () => {
		const done: string[] = [];
		await Promise.all(
			several(3).map((own) =>
				commit(add(own), {
					beside: async () => {
						done.push(own);
					},
				}),
			),
		);
		expect(done).toEqual(several(3));
	});

	it("fail each for itself where what is done beside one fails", async () => {
		const failing = commit(add("failing"), {
			beside: () => Promise.reject(new Error("not kept")),
		});
		const other = commit(add("other"));
		await expect(failing).rejects.toThrow("not kept");
		await other;
		expect(await stored("other")).toMatchObject({ sum: 1 });
	});
});
