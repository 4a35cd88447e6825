import * as z from "zod/mini";
import { getLiveSecret, replaceSecret } from "./find-secret.ts";
import { moveLabel, versionWith } from "./move-label.ts";
import type { SecretsOperation } from "./operation.ts";
import type { Secret } from "./secret.ts";
import { SecretsError } from "./secrets-error.ts";

const inputSchema = z.object({
	SecretId: z.string(),
	VersionStage: z.string(),
	MoveToVersionId: z.optional(z.string()),
	RemoveFromVersionId: z.optional(z.string()),
});
type Input = z.infer<typeof inputSchema>;

/**
 * Moves a staging label by hand, which is how a rotation ends. The version it is taken from must be named.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html
 */
export const updateSecretVersionStage: SecretsOperation = (
	vault,
	input,
	{ nowSeconds },
) => {
	const request = inputSchema.parse(input);
	const secret = getLiveSecret(vault, request.SecretId);
	checkMove(secret, request);
	const moved: Secret = {
		...secret,
		versions: moveLabel(
			secret.versions,
			request.VersionStage,
			request.MoveToVersionId,
		),
		changedAt: nowSeconds,
	};
	return {
		vault: replaceSecret(vault, moved),
		answer: { ARN: secret.arn, Name: secret.name },
	};
};

const checkMove = (secret: Secret, request: Input): void => {
	const { VersionStage: label, MoveToVersionId: to } = request;
	const from = request.RemoveFromVersionId;
	if (to === undefined && from === undefined) {
		throw invalid("Name the version to move the staging label to or from.");
	}
	if (to !== undefined && !secret.versions.some(({ id }) => id === to)) {
		throw new SecretsError(
			"ResourceNotFoundException",
			`Secrets Manager can't find the specified secret version: ${to}`,
		);
	}
	if (label === "AWSCURRENT" && to === undefined) {
		throw invalid(
			"You can move staging label AWSCURRENT to another version, but not remove it.",
		);
	}
	const holder = versionWith(secret.versions, label)?.id;
	if (holder !== undefined && holder !== to && holder !== from) {
		throw invalid(
			`The parameter RemoveFromVersionId can't be empty. Staging label ${label} is currently attached to version ${holder}.`,
		);
	}
	if (from !== undefined && holder !== from) {
		throw invalid(
			`Staging label ${label} is not currently attached to version ${from}.`,
		);
	}
};

const invalid = (message: string) =>
	new SecretsError("InvalidParameterException", message);
