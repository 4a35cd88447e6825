import { createServer } from "node:net";
import {
	CreateTableCommand,
	DynamoDBClient,
	PutItemCommand,
	ScanCommand,
	UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { describe, expect, it, onTestFinished } from "vitest";
import { findDynoxide } from "#lib/local/emulators/dynamodb/find-dynoxide.ts";
import { reapExpired } from "#lib/local/emulators/dynamodb/reap-expired.ts";
import { startDynoxide } from "#lib/local/emulators/dynamodb/start-dynoxide.ts";
import { listenOnLoopback } from "#lib/local/emulators/listen-on-loopback.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const start = async () => {
	const directory = temporaryDirectory();
	const lines: string[] = [];
	const log = (line: string) => lines.push(line);
	const dynoxide = await startDynoxide({
		binary: findDynoxide(),
		directory,
		log,
	});
	onTestFinished(() => dynoxide.stop());
	const client = new DynamoDBClient({
		endpoint: `http://127.0.0.1:${dynoxide.port}`,
		region: "eu-west-1",
		credentials: { accessKeyId: "a", secretAccessKey: "b" },
	});
	await client.send(
		new CreateTableCommand({
			TableName: "records",
			BillingMode: "PAY_PER_REQUEST",
			KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
			AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
		}),
	);
	return { dynoxide, client, lines };
};

const keysIn = async (client: DynamoDBClient) => {
	const { Items = [] } = await client.send(
		new ScanCommand({ TableName: "records" }),
	);
	return Items.map(({ pk }) => pk?.S).sort();
};

describe("DynamoDB", () => {
	it("comes back on the same port with its data after it was killed", async () => {
		const { dynoxide, client, lines } = await start();
		const Item = { pk: { S: "kept" } };
		await client.send(new PutItemCommand({ TableName: "records", Item }));
		const killed = dynoxide.pid() ?? 0;

		process.kill(killed, "SIGKILL");

		await expect.poll(() => dynoxide.pid()).not.toBe(killed);
		await expect
			.poll(() => keysIn(client).catch(() => []), { timeout: 5000 })
			.toEqual(["kept"]);
		expect(lines.join()).toContain("SIGKILL");
	});

	it("takes another port where a stranger has the one that was free", async () => {
		const stranger = createServer();
		const taken = await listenOnLoopback(stranger);
		onTestFinished(() => void stranger.close());
		const free = createServer();
		const port = await listenOnLoopback(free);
		await new Promise((resolve) => free.close(resolve));
		const ports = [taken, port];
		const dynoxide = await startDynoxide({
			binary: findDynoxide(),
			directory: temporaryDirectory(),
			log: () => {},
			choosePort: async () => ports.shift() ?? 0,
		});
		onTestFinished(() => dynoxide.stop());
		expect(dynoxide.port).toBe(port);
	});

	it("says why it did not start", async () => {
		const directory = temporaryDirectory();
		const start = (binary: string) =>
			startDynoxide({ binary, directory, log: () => {} });
		await expect(start("/no/such/binary")).rejects.toThrow(/ENOENT/);
		await expect(start(process.execPath)).rejects.toThrow(
			/did not start.*serve/s,
		);
	});

	it("loses expired items where time to live is switched on, and no others", async () => {
		const { client } = await start();
		const put = (pk: string, more: object = {}) =>
			client.send(
				new PutItemCommand({
					TableName: "records",
					Item: { pk: { S: pk }, ...more },
				}),
			);
		await put("past", { ttl: { N: "999" } });
		await put("future", { ttl: { N: "1000" } });
		await put("never");
		await put("text", { ttl: { S: "1" } });
		await reapExpired(client, 1000);
		expect(await keysIn(client)).toHaveLength(4);

		await client.send(
			new UpdateTimeToLiveCommand({
				TableName: "records",
				TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
			}),
		);
		await reapExpired(client, 1000);
		expect(await keysIn(client)).toEqual(["future", "never", "text"]);
	});

	it("says what to do on a machine it has no binary for", () => {
		expect(() => findDynoxide("sunos", "sparc")).toThrow(
			/@dynoxide\/sunos-sparc is not installed.*DYNAMODB_ENDPOINT/,
		);
	});
});
