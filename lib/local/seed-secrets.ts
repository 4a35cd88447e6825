import {
	GetSecretValueCommand,
	PutSecretValueCommand,
	type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { developmentSecrets } from "./development-secrets.ts";

/** Puts random development secrets where a secret is still as it was deployed, `{}`; others are left as they are. */
export const seedSecrets = async (
	client: SecretsManagerClient,
	secrets: Readonly<Record<string, string>>,
): Promise<void> => {
	for (const [provider, SecretId] of Object.entries(secrets)) {
		const { SecretString = "" } = await client.send(
			new GetSecretValueCommand({ SecretId }),
		);
		const secret = developmentSecrets(provider);
		if (SecretString.trim() !== "{}" || !secret) continue;
		const value = JSON.stringify(secret);
		await client.send(
			new PutSecretValueCommand({ SecretId, SecretString: value }),
		);
	}
};
