import { GetSecretValueCommand } from "@aws-sdk/client-secrets-manager";
import type { AwsClients } from "#lib/local/aws-clients.ts";
import type { LocalStack } from "#lib/local/start-local-stack.ts";
import type { Provider } from "#shared/webhook/provider.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { webhooksOf } from "#webhooks/webhooks.ts";
import { signOf } from "../../send/recorded.ts";
import type { Planned } from "../plan/planned.ts";

export type Signer = {
	/** As its provider sends it now. */
	readonly sign: (planned: Planned) => {
		readonly unsigned: WebhookRequest;
		readonly signed: WebhookRequest;
	};
};

/** Signs for the URLs of a stack, with its secrets. */
export const signerFor = async (
	providers: readonly Provider[],
	{ baseUrl, secrets }: Pick<LocalStack, "baseUrl" | "secrets">,
	{ secretsManager }: AwsClients,
): Promise<Signer> => {
	const secretOf = async (name: string): Promise<Secret> => {
		const { SecretString = "{}" } = await secretsManager.send(
			new GetSecretValueCommand({ SecretId: secrets[name] }),
		);
		return JSON.parse(SecretString);
	};
	const signs = new Map(
		await Promise.all(
			providers.map(async ({ name }) => {
				const [sign, secret] = await Promise.all([
					signOf(name),
					secretOf(name),
				]);
				const now = () => Math.floor(Date.now() / 1000);
				const signNow = (request: WebhookRequest) =>
					sign(request, secret, now());
				return [name, signNow] as const;
			}),
		),
	);
	const paths = new Map(
		providers.flatMap(webhooksOf).map(({ id, paths }) => [id, paths[0]]),
	);
	return {
		sign: ({ provider, webhook, request }) => {
			const { method, query, headers = {}, body } = request;
			const url = `${baseUrl}${paths.get(webhook)}${query ? `?${query}` : ""}`;
			const unsigned = { method, url, headers, body: Buffer.from(body) };
			const signed = signs.get(provider)?.(unsigned);
			if (!signed) throw new Error(`Nobody signs for ${provider}`);
			return { unsigned, signed };
		},
	};
};
