import * as z from "zod/mini";
import { addVersion, hasValue, valueSchema } from "./add-version.ts";
import { findSecret, getLiveSecret, replaceSecret } from "./find-secret.ts";
import { versionWith } from "./move-label.ts";
import type { SecretsOperation } from "./operation.ts";
import { type Secret, tagsSchema } from "./secret.ts";
import { SecretsError } from "./secrets-error.ts";

const CURRENT = ["AWSCURRENT"];

const createSchema = z.extend(valueSchema, {
	Name: z.string().check(z.regex(/^[A-Za-z0-9/_+=.@-]{1,512}$/)),
	Description: z.optional(z.string()),
	KmsKeyId: z.optional(z.string()),
	Tags: z._default(tagsSchema, []),
});

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html */
export const createSecret: SecretsOperation = (vault, input, world) => {
	const request = createSchema.parse(input);
	const existing = findSecret(vault, request.Name);
	if (existing?.versions.some(({ id }) => id === request.ClientRequestToken)) {
		const repeated = addVersion(existing, request, CURRENT, world.nowSeconds);
		return { answer: identify(repeated, request.ClientRequestToken) };
	}
	if (existing?.deletedAt !== undefined) {
		throw new SecretsError(
			"InvalidRequestException",
			"You can't create this secret because a secret with this name is already scheduled for deletion.",
		);
	}
	if (existing) {
		throw new SecretsError(
			"ResourceExistsException",
			`The operation failed because the secret ${request.Name} already exists.`,
		);
	}
	const empty: Secret = {
		arn: world.newArn(request.Name),
		name: request.Name,
		description: request.Description,
		kmsKeyId: request.KmsKeyId,
		tags: request.Tags,
		createdAt: world.nowSeconds,
		changedAt: world.nowSeconds,
		versions: [],
	};
	if (!hasValue(request)) {
		return { vault: [...vault, empty], answer: identify(empty) };
	}
	const secret = addVersion(empty, request, CURRENT, world.nowSeconds);
	return {
		vault: [...vault, secret],
		answer: identify(secret, request.ClientRequestToken),
	};
};

const putSchema = z.extend(valueSchema, {
	SecretId: z.string(),
	VersionStages: z._default(
		z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
		CURRENT,
	),
});

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html */
export const putSecretValue: SecretsOperation = (vault, input, world) => {
	const request = putSchema.parse(input);
	const secret = addVersion(
		getLiveSecret(vault, request.SecretId),
		request,
		request.VersionStages,
		world.nowSeconds,
	);
	const id = request.ClientRequestToken;
	const VersionStages = secret.versions.find(
		(version) => version.id === id,
	)?.labels;
	return {
		vault: replaceSecret(vault, secret),
		answer: { ...identify(secret, id), VersionStages },
	};
};

const updateSchema = z.extend(valueSchema, {
	SecretId: z.string(),
	Description: z.optional(z.string()),
	KmsKeyId: z.optional(z.string()),
});

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html */
export const updateSecret: SecretsOperation = (vault, input, world) => {
	const request = updateSchema.parse(input);
	const before = getLiveSecret(vault, request.SecretId);
	const described: Secret = {
		...before,
		description: request.Description ?? before.description,
		kmsKeyId: request.KmsKeyId ?? before.kmsKeyId,
		changedAt: world.nowSeconds,
	};
	if (!hasValue(request)) {
		return {
			vault: replaceSecret(vault, described),
			answer: identify(described),
		};
	}
	const secret = addVersion(described, request, CURRENT, world.nowSeconds);
	return {
		vault: replaceSecret(vault, secret),
		answer: identify(secret, request.ClientRequestToken),
	};
};

const identify = (secret: Secret, versionId?: string): object => ({
	ARN: secret.arn,
	Name: secret.name,
	VersionId: versionId ?? versionWith(secret.versions, "AWSCURRENT")?.id,
});
