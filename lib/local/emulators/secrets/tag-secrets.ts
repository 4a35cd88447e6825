import * as z from "zod/mini";
import { getLiveSecret, replaceSecret } from "./find-secret.ts";
import type { SecretsOperation } from "./operation.ts";
import { tagsSchema } from "./secret.ts";

const inputSchema = z.object({ SecretId: z.string(), Tags: tagsSchema });

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_TagResource.html */
export const tagResource: SecretsOperation = (vault, input) => {
	const { SecretId, Tags } = inputSchema.parse(input);
	const secret = getLiveSecret(vault, SecretId);
	const given = new Set(Tags.map(({ Key }) => Key));
	const kept = secret.tags.filter(({ Key }) => !given.has(Key));
	return {
		vault: replaceSecret(vault, { ...secret, tags: [...kept, ...Tags] }),
		answer: {},
	};
};
