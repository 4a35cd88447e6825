import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import { awsClients } from "#lib/local/aws-clients.ts";
import { developmentSecrets } from "#lib/local/development-secrets.ts";
import { startLocalStack } from "#lib/local/start-local-stack.ts";
import { synthesize } from "#lib/synthesize.ts";

// The development stage in a process of its own, so that the load does not run on its event loop. Ends with the process that forked it.

const region = "us-east-1";
const directory = await mkdtemp(join(tmpdir(), "hookswitch-bench-"));
const { template, stackName, assetDirectory } = await synthesize({
	stage: "dev",
	outdir: join(directory, "cdk.out"),
});
const stack = await startLocalStack({
	template,
	stackName,
	assetDirectory,
	port: 0,
	directory,
	region,
	account: "000000000000",
	log: () => {},
});

process.once("disconnect", async () => {
	await stack.stop();
	await rm(directory, { recursive: true, force: true });
	process.exit();
});

const clients = awsClients(stack.endpoints, region);
const secret = developmentSecrets("stripe");
await clients.secretsManager.send(
	new PutSecretValueCommand({
		SecretId: stack.secrets.stripe,
		SecretString: JSON.stringify(secret),
	}),
);
clients.destroy();
process.send?.({
	baseUrl: stack.baseUrl,
	adminToken: stack.adminToken,
	secret,
});
