import * as z from "zod/mini";
import { getLiveSecret } from "./find-secret.ts";
import { versionWith } from "./move-label.ts";
import type { SecretsOperation } from "./operation.ts";
import type { Secret, Vault, Version } from "./secret.ts";
import { SecretsError } from "./secrets-error.ts";

const getSchema = z.object({
	SecretId: z.string(),
	VersionId: z.optional(z.string()),
	VersionStage: z.optional(z.string()),
});
type Wanted = z.infer<typeof getSchema>;

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
export const getSecretValue: SecretsOperation = (vault, input) => ({
	answer: readValue(vault, getSchema.parse(input)),
});

// Filters are left out: they read secrets that the request does not name, which the guard could not check one by one.
const batchSchema = z.strictObject({
	SecretIdList: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
});

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html */
export const batchGetSecretValue: SecretsOperation = (vault, input) => {
	const values: object[] = [];
	const errors: object[] = [];
	for (const SecretId of batchSchema.parse(input).SecretIdList) {
		try {
			values.push(readValue(vault, { SecretId }));
		} catch (error) {
			if (!(error instanceof SecretsError)) {
				throw error;
			}
			const { code, message } = error;
			errors.push({ SecretId, ErrorCode: code, Message: message });
		}
	}
	return { answer: { SecretValues: values, Errors: errors } };
};

const readValue = (vault: Vault, wanted: Wanted): object => {
	const secret = getLiveSecret(vault, wanted.SecretId);
	const version = versionOf(secret, wanted);
	return {
		ARN: secret.arn,
		Name: secret.name,
		VersionId: version.id,
		SecretString: version.secretString,
		SecretBinary: version.secretBinary,
		VersionStages: version.labels,
		CreatedDate: version.createdAt,
	};
};

const versionOf = (secret: Secret, wanted: Wanted): Version => {
	const { VersionId: id, VersionStage: label } = wanted;
	const found =
		id === undefined
			? versionWith(secret.versions, label ?? "AWSCURRENT")
			: secret.versions.find((version) => version.id === id);
	if (!found || (label !== undefined && !found.labels.includes(label))) {
		const what =
			id === undefined
				? `staging label: ${label ?? "AWSCURRENT"}`
				: `VersionId: ${id}`;
		throw new SecretsError(
			"ResourceNotFoundException",
			`Secrets Manager can't find the specified secret value for ${what}`,
		);
	}
	return found;
};
