import * as z from "zod/mini";
import { getSecret, replaceSecret } from "./find-secret.ts";
import type { SecretsOperation } from "./operation.ts";
import type { Secret } from "./secret.ts";

const DAY_SECONDS = 86_400;

const deleteSchema = z.object({
	SecretId: z.string(),
	RecoveryWindowInDays: z._default(
		z.number().check(z.minimum(7), z.maximum(30)),
		30,
	),
	ForceDeleteWithoutRecovery: z._default(z.boolean(), false),
});

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html */
export const deleteSecret: SecretsOperation = (
	vault,
	input,
	{ nowSeconds },
) => {
	const request = deleteSchema.parse(input);
	const secret = getSecret(vault, request.SecretId);
	const force = request.ForceDeleteWithoutRecovery;
	const windowSeconds = request.RecoveryWindowInDays * DAY_SECONDS;
	const gone = force ? nowSeconds : nowSeconds + windowSeconds;
	const marked: Secret = { ...secret, deletedAt: nowSeconds, gone };
	return {
		vault: force
			? vault.filter(({ arn }) => arn !== secret.arn)
			: replaceSecret(vault, marked),
		answer: { ARN: secret.arn, Name: secret.name, DeletionDate: gone },
	};
};

const restoreSchema = z.object({ SecretId: z.string() });

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RestoreSecret.html */
export const restoreSecret: SecretsOperation = (vault, input) => {
	const secret = getSecret(vault, restoreSchema.parse(input).SecretId);
	const { deletedAt: _, gone: __, ...restored } = secret;
	return {
		vault: replaceSecret(vault, restored),
		answer: { ARN: secret.arn, Name: secret.name },
	};
};

/** The vault without the secrets whose recovery window is over. */
export const withoutGone = (
	vault: readonly Secret[],
	nowSeconds: number,
): readonly Secret[] =>
	vault.filter(({ gone }) => gone === undefined || gone > nowSeconds);
