import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { type Bundle, bundle } from "#lib/bundle.ts";

const sqs = fileURLToPath(new URL("../../shared/aws/sqs.ts", import.meta.url));
const client = createRequire(import.meta.url).resolve("@aws-sdk/client-sqs");

const sends = `
import { SendMessageCommand } from ${JSON.stringify(client)};
import { sqs } from ${JSON.stringify(sqs)};
export const handler = (QueueUrl) =>
	sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "hello" }));`;

let directory: string;
let bundled: Bundle;

beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), "hookswitch-bundle-"));
	await writeFile(join(directory, "package.json"), '{ "type": "module" }');
	await writeFile(join(directory, "sends.ts"), sends);
	await writeFile(
		join(directory, "plain.ts"),
		"export const handler = () => 1;",
	);
	await mkdir(join(directory, "dist/functions/gone"), { recursive: true });
	bundled = await bundle({
		entries: {
			"webhooks/sends": join(directory, "sends.ts"),
			plain: join(directory, "plain.ts"),
		},
		outdir: join(directory, "dist"),
	});
});

const load = (
	name: string,
): { readonly handler: (url?: string) => unknown } => {
	const require = createRequire(import.meta.url);
	const file = join(bundled.outputs[name]?.directory ?? "", "index.cjs");
	delete require.cache[file];
	return require(file);
};

/** Answers as SQS does. Resolves to its URL and the headers it was called with. */
const fakeSqs = async () => {
	const seen: NodeJS.Dict<string | string[]>[] = [];
	const server = createServer((request, response) => {
		seen.push(request.headers);
		response.setHeader("content-type", "application/x-amz-json-1.0");
		response.end(
			'{"MessageId":"m1","MD5OfMessageBody":"5d41402abc4b2a76b9719d911017c592"}',
		);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	onTestFinished(() => void server.close());
	const address = server.address();
	const port = typeof address === "object" ? address?.port : undefined;
	return { url: `http://127.0.0.1:${port}`, seen };
};

const environment = (
	variables: Readonly<Record<string, string | undefined>>,
) => {
	for (const [name, value] of Object.entries(variables))
		vi.stubEnv(name, value);
	onTestFinished(() => void vi.unstubAllEnvs());
};

describe("the bundle", () => {
	it("is one file per function, and nothing of an earlier run", async () => {
		const functions = join(directory, "dist/functions");
		expect(await readdir(functions, { recursive: true })).toEqual(
			expect.arrayContaining(["plain/index.cjs", "webhooks/sends/index.cjs"]),
		);
		expect(await readdir(join(functions, "webhooks/sends"))).toEqual([
			"index.cjs",
		]);
		expect(await readdir(functions)).not.toContain("gone");
	});

	it("keeps its source maps out of the functions", async () => {
		const map = join(directory, "dist/maps/webhooks/sends/index.cjs.map");
		const { sources } = JSON.parse(await readFile(map, "utf8"));
		expect(sources.join()).toContain("shared/aws/sqs.ts");
	});

	it("is CommonJS even inside a package of modules", () => {
		expect(load("plain").handler()).toBe(1);
	});

	it("signs with credentials from the environment", async () => {
		const { url, seen } = await fakeSqs();
		environment({
			AWS_REGION: "us-east-1",
			AWS_ACCESS_KEY_ID: "AKIALOCAL",
			AWS_SECRET_ACCESS_KEY: "local",
			AWS_SESSION_TOKEN: "session",
			AWS_ENDPOINT_URL_SQS: url,
		});
		await expect(load("webhooks/sends").handler(`${url}/1/q`)).resolves.toEqual(
			expect.objectContaining({ MessageId: "m1" }),
		);
		expect(seen).toMatchObject([
			{
				authorization: expect.stringContaining("Credential=AKIALOCAL/"),
				"x-amz-security-token": "session",
			},
		]);
	});

	it("says so where the environment holds no credentials", async () => {
		const { url, seen } = await fakeSqs();
		environment({
			AWS_REGION: "us-east-1",
			AWS_ACCESS_KEY_ID: undefined,
			AWS_SECRET_ACCESS_KEY: undefined,
			AWS_ENDPOINT_URL_SQS: url,
		});
		await expect(load("webhooks/sends").handler(`${url}/1/q`)).rejects.toThrow(
			"Unable to find environment variable credentials",
		);
		expect(seen).toEqual([]);
	});

	it("holds no other way to find credentials", () => {
		const inputs = Object.keys(bundled.metafile.inputs).join("\n");
		expect(inputs).toContain("@aws-sdk/credential-provider-env/");
		expect(inputs).not.toMatch(
			/credential-provider-(?!env\/)\w+\/|nested-clients|token-providers/,
		);
	});
});

it("bundle names every function that is not written", async () => {
	await expect(
		bundle({
			entries: {
				"workers/calls": "/nowhere/calls.ts",
				admin: "/nowhere/admin.ts",
			},
			outdir: join(directory, "other"),
		}),
	).rejects.toThrow(
		"No code for workers/calls: write /nowhere/calls.ts, exporting handler; admin: write /nowhere/admin.ts",
	);
});
