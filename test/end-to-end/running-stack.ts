import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	GetSecretValueCommand,
	PutSecretValueCommand,
} from "@aws-sdk/client-secrets-manager";
import { awsClients } from "#lib/local/aws-clients.ts";
import { seedSecrets } from "#lib/local/seed-secrets.ts";
import { startLocalStack } from "#lib/local/start-local-stack.ts";
import { synthesize } from "#lib/synthesize.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";

/**
 * The development stage, synthesized and run as `npm start` does it, in a directory and on ports of its own.
 *
 * @param apiUrls `<PROVIDER>_API_URL` -> what stands in for that provider's API
 */
export const runningStack = async (
	apiUrls: Readonly<Record<string, string>> = {},
) => {
	const directory = await mkdtemp(join(tmpdir(), "hookswitch-"));
	const { template, stackName, assetDirectory } = await synthesize({
		stage: "dev",
		outdir: join(directory, "cdk.out"),
	});
	const region = "us-east-1";
	const start = () =>
		startLocalStack({
			template,
			stackName,
			assetDirectory,
			port: 0,
			directory,
			region,
			account: "000000000000",
			apiUrls,
			log: () => {},
		});
	const stack = await start();
	const clients = awsClients(stack.endpoints, region);
	await seedSecrets(clients.secretsManager, stack.secrets);

	const secretOf = async (provider: string): Promise<Secret> => {
		const { SecretString = "" } = await clients.secretsManager.send(
			new GetSecretValueCommand({ SecretId: stack.secrets[provider] }),
		);
		return JSON.parse(SecretString);
	};
	const putSecret = (provider: string, secret: Secret) =>
		clients.secretsManager.send(
			new PutSecretValueCommand({
				SecretId: stack.secrets[provider],
				SecretString: JSON.stringify(secret),
			}),
		);
	// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
	const read = async (path: string): Promise<{ status: number; body: any }> => {
		const response = await fetch(`${stack.baseUrl}${path}`, {
			headers: { authorization: `Bearer ${stack.adminToken}` },
		});
		return { status: response.status, body: await response.json() };
	};
	const mails = async (): Promise<
		{ subject: string; destination: { to: string[] } }[]
	> => {
		const response = await fetch(`${stack.mailboxUrl}/store`);
		return ((await response.json()) as { emails: never[] }).emails;
	};
	return {
		...stack,
		clients,
		directory,
		secretOf,
		putSecret,
		read,
		mails,
		stop: async () => {
			clients.destroy();
			await stack.stop();
			await rm(directory, { recursive: true, force: true });
		},
	};
};

export type RunningStack = Awaited<ReturnType<typeof runningStack>>;
