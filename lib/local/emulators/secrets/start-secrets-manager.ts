import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import * as z from "zod/mini";
import { listenOnLoopback } from "../listen-on-loopback.ts";
import { stopServer } from "../stop-server.ts";
import {
	describeSecret,
	listSecrets,
	listSecretVersionIds,
} from "./describe-secrets.ts";
import { findSecret } from "./find-secret.ts";
import type { SecretsOperation } from "./operation.ts";
import { getRandomPassword } from "./random-password.ts";
import { batchGetSecretValue, getSecretValue } from "./read-secrets.ts";
import { deleteSecret, restoreSecret, withoutGone } from "./remove-secrets.ts";
import { SecretsError } from "./secrets-error.ts";
import { tagResource } from "./tag-secrets.ts";
import { updateSecretVersionStage } from "./update-version-stage.ts";
import { readVault, writeVault } from "./vault-file.ts";
import { createSecret, putSecretValue, updateSecret } from "./write-secrets.ts";

const OPERATIONS: ReadonlyMap<string, SecretsOperation> = new Map([
	["CreateSecret", createSecret],
	["GetSecretValue", getSecretValue],
	["BatchGetSecretValue", batchGetSecretValue],
	["PutSecretValue", putSecretValue],
	["UpdateSecret", updateSecret],
	["UpdateSecretVersionStage", updateSecretVersionStage],
	["DescribeSecret", describeSecret],
	["ListSecretVersionIds", listSecretVersionIds],
	["ListSecrets", listSecrets],
	["DeleteSecret", deleteSecret],
	["RestoreSecret", restoreSecret],
	["TagResource", tagResource],
	["GetRandomPassword", getRandomPassword],
]);

const NEVER_IDLE_OUT_MS = 600_000;

export type SecretsManager = {
	readonly port: number;
	/** The ARN of the secret that a name, ARN or partial ARN stands for. */
	readonly arnOf: (secretId: string) => string | undefined;
	readonly stop: () => Promise<void>;
};

/** Secrets Manager (awsJson1.1) on a loopback port, its secrets in one file that is written before each answer. */
export const startSecretsManager = async (options: {
	readonly file: string;
	readonly region: string;
	readonly account: string;
}): Promise<SecretsManager> => {
	const { file, region, account } = options;
	const newArn = (name: string) =>
		`arn:aws:secretsmanager:${region}:${account}:secret:${name}-${randomBytes(3).toString("hex")}`;
	let vault = readVault(file);

	const perform = (target: string, input: unknown): object => {
		const operation = OPERATIONS.get(target.replace("secretsmanager.", ""));
		if (!operation) {
			throw new SecretsError("UnknownOperationException", target);
		}
		const nowSeconds = Date.now() / 1000;
		const present = withoutGone(vault, nowSeconds);
		const result = operation(present, input, { nowSeconds, newArn });
		if (result.vault) {
			writeVault(file, result.vault);
			vault = result.vault;
		}
		return result.answer;
	};

	const server = createServer((request, response) => {
		const target = String(request.headers["x-amz-target"]);
		json(request)
			.then((input) => answerTo(() => perform(target, input)))
			.catch((error: unknown) => failed(500, "InternalServiceError", error))
			.then(({ status, answer }) => {
				response.writeHead(status, {
					"content-type": "application/x-amz-json-1.1",
					"x-amzn-requestid": randomUUID(),
				});
				response.end(JSON.stringify(answer));
			});
	});
	server.keepAliveTimeout = NEVER_IDLE_OUT_MS;
	return {
		port: await listenOnLoopback(server),
		arnOf: (secretId) => findSecret(vault, secretId)?.arn,
		stop: () => stopServer(server),
	};
};

type Answer = { readonly status: number; readonly answer: object };

const answerTo = (perform: () => object): Answer => {
	try {
		return { status: 200, answer: perform() };
	} catch (error) {
		if (error instanceof SecretsError) {
			return failed(400, error.code, error);
		}
		if (error instanceof z.core.$ZodError) {
			return failed(400, "ValidationException", error);
		}
		throw error;
	}
};

const failed = (status: number, code: string, error: unknown): Answer => {
	const Message = error instanceof Error ? error.message : String(error);
	return { status, answer: { __type: code, Message } };
};
