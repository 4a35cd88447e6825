import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as z from "zod/mini";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { forge } from "../send/forge.ts";
import { median } from "./compare.ts";
import { serveSecret } from "./fake-secrets-manager.ts";
import { allSchemes, type Scheme, signedRequest } from "./schemes.ts";

/** Medians over fresh processes, in milliseconds. */
export type ColdStart = {
	readonly webhook: string;
	readonly cpu: number;
	readonly wall: number;
	readonly samples: number;
	readonly status: number;
};

const Sample = z.object({
	cpu: z.number(),
	milliseconds: z.number(),
	status: z.number(),
});

type Sample = z.infer<typeof Sample>;

type Candidate = {
	readonly name: string;
	readonly file: string;
	readonly event: string;
	readonly environment: Readonly<Record<string, string>>;
	readonly samples: Sample[];
};

const rounds = 9;
const invokeOnce = fileURLToPath(new URL("invoke-once.cjs", import.meta.url));

const toEvent = ({ method, url, headers, body }: WebhookRequest) => {
	const { pathname, search } = new URL(url);
	return {
		version: "2.0",
		rawPath: pathname,
		rawQueryString: search.slice(1),
		headers,
		requestContext: { http: { method, path: pathname, sourceIp: "192.0.2.1" } },
		body: body.toString("base64"),
		isBase64Encoded: true,
	};
};

const environment = (secretsManager: string) => ({
	AWS_REGION: "us-east-1",
	AWS_ACCESS_KEY_ID: "bench",
	AWS_SECRET_ACCESS_KEY: "bench",
	AWS_ENDPOINT_URL: secretsManager,
	AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
	SECRET_ID: "bench",
	BASE_URL: "https://hooks.example.com",
	STAGE: "bench",
	QUEUE_URL: `${secretsManager}/000000000000/bench`,
	BUCKET_NAME: "bench",
	TABLE_NAME: "bench",
	DEFAULT_COUNTRY: "US",
});

const sample = async ({
	name,
	file,
	event,
	environment,
}: Candidate): Promise<Sample> => {
	const { stdout, stderr } = await promisify(execFile)(
		process.execPath,
		[invokeOnce, file, event],
		{ env: environment, timeout: 10_000 },
	);
	const result = Sample.parse(
		JSON.parse(stdout.trim().split("\n").at(-1) ?? ""),
	);
	if (result.status >= 500)
		throw new Error(`${name} failed at its cold start: ${stderr}`);
	return result;
};

const emptyHandler = async (directory: string): Promise<Candidate> => {
	const file = join(directory, "empty.cjs");
	const event = join(directory, "empty.json");
	await writeFile(
		file,
		"exports.handler = async () => ({ statusCode: 200 });\n",
	);
	await writeFile(event, "{}");
	return { name: "empty handler", file, event, environment: {}, samples: [] };
};

const candidateOf = async (
	scheme: Scheme,
	file: string,
	directory: string,
	secretsManager: string,
): Promise<Candidate> => {
	const { unsigned, signed } = signedRequest(scheme, 1024);
	const event = join(directory, `${scheme.webhook.id.replace("/", "-")}.json`);
	await writeFile(event, JSON.stringify(toEvent(forge(unsigned, signed))));
	return {
		name: scheme.webhook.id,
		file,
		event,
		environment: environment(secretsManager),
		samples: [],
	};
};

const summary = ({ name, samples }: Candidate): ColdStart => ({
	webhook: name,
	cpu: median(samples.map(({ cpu }) => cpu)),
	wall: median(samples.map(({ milliseconds }) => milliseconds)),
	samples: samples.length,
	status: samples[0]?.status ?? 0,
});

/**
 * CPU from the import of a bundle to its answer to a forgery, which makes it fetch its secret, in a fresh process for each sample;
 * one webhook of each provider, in turn with a handler that does nothing. Secrets Manager is a server on loopback without TLS.
 */
export const measureColdStarts = async (
	files: Readonly<Record<string, { readonly file: string }>>,
	directory: string,
): Promise<ColdStart[]> => {
	const servers = [];
	try {
		const candidates = [await emptyHandler(directory)];
		const measured = new Set<string>();
		for (const scheme of await allSchemes()) {
			const { provider, webhook, secret } = scheme;
			const name = `webhooks/${provider}/${webhook.id.split("/").at(-1)}`;
			const file = files[name]?.file;
			// A forged SNS message may name a certificate that would have to be downloaded, and nothing here leaves this machine.
			if (!file || measured.has(provider) || provider === "ses") continue;
			measured.add(provider);
			const server = await serveSecret(JSON.stringify(secret));
			servers.push(server);
			candidates.push(await candidateOf(scheme, file, directory, server.url));
		}
		for (let round = 0; round < rounds; round++)
			for (const candidate of candidates)
				candidate.samples.push(await sample(candidate));
		return candidates.map(summary);
	} finally {
		for (const { stop } of servers) stop();
	}
};
