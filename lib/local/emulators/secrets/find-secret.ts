import type { Secret, Vault } from "./secret.ts";
import { SecretsError } from "./secrets-error.ts";

// Secrets Manager ends every ARN with a hyphen and six characters of its own.
const ARN_ENDING_LENGTH = 7;

/** By name, ARN or ARN without its ending. */
export const findSecret = (vault: Vault, id: string): Secret | undefined =>
	vault.find(({ name }) => name === id) ??
	vault.find(
		({ arn }) => arn === id || arn.slice(0, -ARN_ENDING_LENGTH) === id,
	);

/** @throws {SecretsError} when there is none. */
export const getSecret = (vault: Vault, id: string): Secret => {
	const secret = findSecret(vault, id);
	if (!secret) {
		throw new SecretsError(
			"ResourceNotFoundException",
			"Secrets Manager can't find the specified secret.",
		);
	}
	return secret;
};

/** @throws {SecretsError} when there is none, or when it is marked for deletion. */
export const getLiveSecret = (vault: Vault, id: string): Secret => {
	const secret = getSecret(vault, id);
	if (secret.deletedAt !== undefined) {
		throw new SecretsError(
			"InvalidRequestException",
			"You can't perform this operation on the secret because it was marked for deletion.",
		);
	}
	return secret;
};

/** The vault with this secret in place of the one with its ARN. */
export const replaceSecret = (vault: Vault, secret: Secret): Vault =>
	vault.map((other) => (other.arn === secret.arn ? secret : other));
