import {
	BatchGetSecretValueCommand,
	CreateSecretCommand,
	GetSecretValueCommand,
	ListSecretsCommand,
} from "@aws-sdk/client-secrets-manager";
import { expect, it } from "vitest";
import { secretsManagerProtocol } from "#lib/local/emulators/guard/secrets-manager-protocol.ts";
import { ACCOUNT, REGION } from "../aws-clients.ts";
import { denied, guardedStub } from "./guarded-stub.ts";

const prefix = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret`;
const stripe = `${prefix}:stripe-a1b2c3`;
const protocol = secretsManagerProtocol(REGION, ACCOUNT, (id) =>
	id === "stripe" ? stripe : undefined,
);

it("asks for the ARN a name stands for", async () => {
	const { clients } = await guardedStub(protocol, /./);
	const get = new GetSecretValueCommand({ SecretId: "stripe" });
	await expect(clients.secrets.send(get)).rejects.toMatchObject(
		denied("secretsmanager:GetSecretValue", stripe),
	);
});

it("asks for a secret that does not exist as a policy would name it", async () => {
	const { clients } = await guardedStub(protocol, /./);
	const create = new CreateSecretCommand({ Name: "new", SecretString: "{}" });
	await expect(clients.secrets.send(create)).rejects.toMatchObject(
		denied("secretsmanager:CreateSecret", `${prefix}:new-??????`),
	);
});

it("asks a batch for each secret it reads", async () => {
	const { clients, asked } = await guardedStub(protocol, /never/);
	await clients.secrets.send(
		new BatchGetSecretValueCommand({ SecretIdList: ["stripe"] }),
	);
	await clients.secrets.send(new ListSecretsCommand({}));
	expect(asked).toEqual([
		"secretsmanager:BatchGetSecretValue *",
		`secretsmanager:GetSecretValue ${stripe}`,
		"secretsmanager:ListSecrets *",
	]);
});
