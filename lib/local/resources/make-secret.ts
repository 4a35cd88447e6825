import { randomBytes } from "node:crypto";
import {
	CreateSecretCommand,
	DescribeSecretCommand,
	ResourceExistsException,
	type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import type { Declared, Physical } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";
import type { MakeContext } from "./make-context.ts";

const secret = z.object({
	Name: z.optional(z.string()),
	SecretString: z.optional(z.string()),
});

const arnOf = async (
	secrets: SecretsManagerClient,
	Name: string,
	SecretString: string,
) => {
	try {
		const command = new CreateSecretCommand({ Name, SecretString });
		return (await secrets.send(command)).ARN;
	} catch (error) {
		if (!(error instanceof ResourceExistsException)) throw error;
		const command = new DescribeSecretCommand({ SecretId: Name });
		return (await secrets.send(command)).ARN;
	}
};

/** Makes a secret with the value of the template (random where it has none), or keeps that of an earlier run with its value. */
export const makeSecret = async (
	declared: Declared,
	{ clients, stackName }: MakeContext,
): Promise<Physical> => {
	const { Name, SecretString } = readProperties(secret, declared);
	const name = Name ?? `${stackName}-${declared.id}`;
	const value = SecretString ?? randomBytes(24).toString("base64url");
	const ref = (await arnOf(clients.secretsManager, name, value)) ?? "";
	return { ref, attributes: { Id: ref } };
};
