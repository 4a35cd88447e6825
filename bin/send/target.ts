import {
	GetSecretValueCommand,
	SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import {
	callLocalStack,
	localStackFile,
	readLocalStack,
} from "../local-stack.ts";

/** Where requests go, and what signs them. */
export type Target = { readonly url: string; readonly secret: Secret };

const LocalStack = z.object({
	baseUrl: z.string(),
	region: z.string(),
	endpoints: z.object({ secretsmanager: z.string() }),
	secrets: z.record(z.string(), z.string()),
});

type LocalStack = z.infer<typeof LocalStack>;

const readStack = (file: string): LocalStack =>
	readLocalStack(LocalStack, file, "say where to send with --to and --secret");

/** The field a provider's signing key stands in, for a key given without its JSON object. */
const signingFields = new Map([
	["stripe", "webhookSecret"],
	["twilio", "authToken"],
	["plivo", "authToken"],
	["voipms", "urlToken"],
	["callrail", "signingKey"],
	["mailgun", "webhookSigningKey"],
	["resend", "webhookSecret"],
	["meta", "appSecret"],
	["twitter", "consumerSecret"],
	["shopify", "apiSecret"],
	["calcom", "webhookSecret"],
	["vapi", "serverSecret"],
	["vonage", "signatureSecret"],
	["test", "webhookSecret"],
]);

const fromJson = (text: string): Secret => {
	try {
		return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
	} catch {
		// The parser's own message quotes the text.
		throw new Error("The secret begins like a JSON object and is none");
	}
};

/** The secret's JSON object, or only its signing key. */
export const toSecret = (text: string, provider: string): Secret => {
	if (text.trimStart().startsWith("{")) return fromJson(text);
	const field = signingFields.get(provider);
	if (!field)
		throw new Error(`Give the secret of ${provider} as its JSON object`);
	return { [field]: text };
};

const localSecret = async (
	provider: string,
	{ region, endpoints, secrets }: LocalStack,
): Promise<Secret> => {
	const name = secrets[provider];
	if (name === undefined)
		throw new Error(`The local stack has no secret for ${provider}`);
	const client = new SecretsManagerClient({
		region,
		endpoint: endpoints.secretsmanager,
		credentials: { accessKeyId: "local", secretAccessKey: "local" },
		maxAttempts: 1,
	});
	try {
		const { SecretString } = await callLocalStack(() =>
			client.send(new GetSecretValueCommand({ SecretId: name })),
		);
		return toSecret(SecretString || "{}", provider);
	} finally {
		client.destroy();
	}
};

/** Those of several providers in one, since their fields have different names. */
const localSecrets = async (
	names: readonly string[],
	stack: LocalStack,
): Promise<Secret> =>
	Object.assign(
		{},
		...(await Promise.all(names.map((name) => localSecret(name, stack)))),
	);

const urlOf = (to: string): URL => {
	if (/^https?:/i.test(to) && URL.canParse(to)) return new URL(to);
	throw new Error(`--to is ${to}: write a URL, like https://hooks.example.com`);
};

/**
 * `to` is a stage's base URL or the webhook's whole URL, `secret` as `toSecret` takes it.
 * @default the local stack, and the secrets that it keeps
 *
 * @param names of the webhook's secrets
 */
export const targetOf = async (
	names: string | readonly string[],
	path: string,
	{ to, secret }: { readonly to?: string; readonly secret?: string },
	stackFile = localStackFile,
): Promise<Target> => {
	if (to !== undefined && secret === undefined)
		throw new Error("--to needs --secret: only the local stack tells its keys");
	const url = urlOf(to ?? readStack(stackFile).baseUrl);
	if (url.pathname === "/") url.pathname = path;
	const [name = "", ...others] = [names].flat();
	return {
		url: url.href,
		secret:
			secret !== undefined
				? toSecret(secret, others.length > 0 ? "several providers" : name)
				: await localSecrets([name, ...others], readStack(stackFile)),
	};
};
