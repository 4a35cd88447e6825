import * as z from "zod/mini";
import { moveLabel, versionWith } from "./move-label.ts";
import type { Secret, Version } from "./secret.ts";
import { SecretsError } from "./secrets-error.ts";

const MAX_SECRET_BYTES = 65_536;
const MAX_VERSIONS = 100;

/** The members of a request that carry a value. The SDK fills the token in. */
export const valueSchema = z.object({
	ClientRequestToken: z._default(
		z.string().check(z.minLength(32), z.maxLength(64)),
		() => crypto.randomUUID(),
	),
	SecretString: z.optional(z.string()),
	SecretBinary: z.optional(z.string()),
});
export type SecretValue = z.infer<typeof valueSchema>;

export const hasValue = (value: SecretValue): boolean =>
	value.SecretString !== undefined || value.SecretBinary !== undefined;

/**
 * Adds a version with the request token as its id and attaches the labels; the first version gets AWSCURRENT whatever
 * they are. The same request again changes nothing.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 * @throws {SecretsError} when the token was used for another value, or the value is none, two or too large.
 */
export const addVersion = (
	secret: Secret,
	value: SecretValue,
	labels: readonly string[],
	nowSeconds: number,
): Secret => {
	checkValue(value);
	const { ClientRequestToken: id, SecretString, SecretBinary } = value;
	const existing = secret.versions.find((version) => version.id === id);
	if (existing) {
		checkRepeated(existing, value);
		return secret;
	}
	const added: Version = {
		id,
		secretString: SecretString,
		secretBinary: SecretBinary,
		createdAt: nowSeconds,
		labels: [],
	};
	const isFirst = !versionWith(secret.versions, "AWSCURRENT");
	const versions = [
		...new Set([...labels, ...(isFirst ? ["AWSCURRENT"] : [])]),
	].reduce<readonly Version[]>(
		(all, label) => moveLabel(all, label, id),
		[...secret.versions, added],
	);
	return {
		...secret,
		versions: dropDeprecated(versions),
		changedAt: nowSeconds,
	};
};

const checkValue = (value: SecretValue): void => {
	const { SecretString, SecretBinary } = value;
	if ((SecretString === undefined) === (SecretBinary === undefined)) {
		throw new SecretsError(
			"InvalidParameterException",
			"You must provide either SecretString or SecretBinary.",
		);
	}
	const bytes = Buffer.byteLength(
		SecretString ?? SecretBinary ?? "",
		SecretString === undefined ? "base64" : "utf8",
	);
	if (bytes > MAX_SECRET_BYTES) {
		throw new SecretsError(
			"InvalidParameterException",
			`A secret value has at most ${MAX_SECRET_BYTES} bytes.`,
		);
	}
};

const checkRepeated = (existing: Version, value: SecretValue): void => {
	const same =
		existing.secretString === value.SecretString &&
		existing.secretBinary === value.SecretBinary;
	if (!same) {
		throw new SecretsError(
			"ResourceExistsException",
			"You can't use ClientRequestToken for a different secret value: the version exists.",
		);
	}
};

// Versions without a label are deprecated, and Secrets Manager removes the oldest of them.
const dropDeprecated = (versions: readonly Version[]): readonly Version[] =>
	versions.filter(
		({ labels }, at) =>
			labels.length > 0 || at >= versions.length - MAX_VERSIONS,
	);
