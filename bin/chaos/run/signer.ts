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
	/** Of several providers' keys each has a name of its own. */
	const secretFor = async (names: string | readonly string[]) =>
		Object.assign({}, ...(await Promise.all([names].flat().map(secretOf))));
	const known = new Map(
		await Promise.all(
			providers
				.flatMap((provider) =>
					webhooksOf(provider).map((webhook) => ({ provider, webhook })),
				)
				.map(async ({ provider, webhook }) => {
					const secret: Secret = await secretFor(webhook.secret);
					const sign = await signOf(provider.name);
					return [webhook.id, { webhook, secret, sign }] as const;
				}),
		),
	);
	return {
		sign: ({ webhook: id, request }) => {
			const { method, query, headers = {}, body } = request;
			const { webhook, secret, sign } = known.get(id) ?? {};
			if (!webhook || !sign || !secret)
				throw new Error(`Nobody signs for ${id}`);
			const url = `${baseUrl}${webhook.paths[0]}${query ? `?${query}` : ""}`;
			const unsigned = { method, url, headers, body: Buffer.from(body) };
			const signed = sign(unsigned, secret, Math.floor(Date.now() / 1000));
			return { unsigned, signed };
		},
	};
};
