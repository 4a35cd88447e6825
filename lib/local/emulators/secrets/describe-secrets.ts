import * as z from "zod/mini";
import { getSecret } from "./find-secret.ts";
import type { SecretsOperation } from "./operation.ts";
import type { Secret } from "./secret.ts";

const idSchema = z.object({ SecretId: z.string() });

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html */
export const describeSecret: SecretsOperation = (vault, input) => {
	const secret = getSecret(vault, idSchema.parse(input).SecretId);
	return {
		answer: { ...describe(secret), VersionIdsToStages: stagesOf(secret) },
	};
};

const versionsSchema = z.extend(idSchema, {
	IncludeDeprecated: z._default(z.boolean(), false),
});

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html */
export const listSecretVersionIds: SecretsOperation = (vault, input) => {
	const request = versionsSchema.parse(input);
	const secret = getSecret(vault, request.SecretId);
	const Versions = secret.versions
		.filter(({ labels }) => request.IncludeDeprecated || labels.length > 0)
		.map(({ id, labels, createdAt }) => ({
			VersionId: id,
			VersionStages: labels,
			CreatedDate: createdAt,
		}));
	return { answer: { ARN: secret.arn, Name: secret.name, Versions } };
};

const listSchema = z.object({
	MaxResults: z._default(z.number(), 100),
	NextToken: z._default(z.string(), "0"),
	IncludePlannedDeletion: z._default(z.boolean(), false),
	Filters: z._default(
		z.array(
			z.object({
				Key: z.enum(["name", "tag-key", "tag-value"]),
				Values: z.array(z.string()),
			}),
		),
		[],
	),
});
type Filter = z.infer<typeof listSchema>["Filters"][number];

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html */
export const listSecrets: SecretsOperation = (vault, input) => {
	const request = listSchema.parse(input);
	const found = vault.filter(
		(secret) =>
			(request.IncludePlannedDeletion || secret.deletedAt === undefined) &&
			request.Filters.every((filter) => passes(secret, filter)),
	);
	const start = Number(request.NextToken);
	const end = start + request.MaxResults;
	return {
		answer: {
			SecretList: found.slice(start, end).map((secret) => ({
				...describe(secret),
				SecretVersionsToStages: stagesOf(secret),
			})),
			NextToken: end < found.length ? String(end) : undefined,
		},
	};
};

const passes = ({ name, tags }: Secret, { Key, Values }: Filter): boolean => {
	const candidates = {
		name: [name],
		"tag-key": tags.map((tag) => tag.Key),
		"tag-value": tags.map((tag) => tag.Value),
	}[Key];
	return Values.some((start) =>
		candidates.some((candidate) => candidate.startsWith(start)),
	);
};

const describe = (secret: Secret): object => ({
	ARN: secret.arn,
	Name: secret.name,
	Description: secret.description,
	KmsKeyId: secret.kmsKeyId,
	Tags: secret.tags,
	CreatedDate: secret.createdAt,
	LastChangedDate: secret.changedAt,
	DeletedDate: secret.deletedAt,
});

const stagesOf = ({ versions }: Secret): Record<string, readonly string[]> =>
	Object.fromEntries(
		versions
			.filter(({ labels }) => labels.length > 0)
			.map(({ id, labels }) => [id, labels]),
	);
