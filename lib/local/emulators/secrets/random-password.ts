import { randomInt } from "node:crypto";
import * as z from "zod/mini";
import type { SecretsOperation } from "./operation.ts";
import { SecretsError } from "./secrets-error.ts";

const LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

const flag = z._default(z.boolean(), false);
const inputSchema = z.object({
	PasswordLength: z._default(z.int().check(z.minimum(1), z.maximum(4096)), 32),
	ExcludeCharacters: z._default(z.string(), ""),
	ExcludeLowercase: flag,
	ExcludeUppercase: flag,
	ExcludeNumbers: flag,
	ExcludePunctuation: flag,
	IncludeSpace: flag,
	RequireEachIncludedType: z._default(z.boolean(), true),
});
type Input = z.infer<typeof inputSchema>;

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html */
export const getRandomPassword: SecretsOperation = (_vault, input) => {
	const request = inputSchema.parse(input);
	const types = characterTypes(request);
	const required = request.RequireEachIncludedType ? types : [];
	const missing = request.PasswordLength - required.length;
	if (types.length === 0 || missing < 0) {
		throw new SecretsError(
			"InvalidParameterException",
			"The password's length and the excluded characters leave no password.",
		);
	}
	const all = types.join("");
	const characters = [
		...required.map(pick),
		...Array.from({ length: missing }, () => pick(all)),
	];
	return { answer: { RandomPassword: shuffle(characters).join("") } };
};

const characterTypes = (request: Input): readonly string[] =>
	[
		request.ExcludeLowercase ? "" : LOWERCASE,
		request.ExcludeUppercase ? "" : LOWERCASE.toUpperCase(),
		request.ExcludeNumbers ? "" : "0123456789",
		request.ExcludePunctuation ? "" : PUNCTUATION,
		request.IncludeSpace ? " " : "",
	]
		.map((type) => without(type, request.ExcludeCharacters))
		.filter((type) => type !== "");

const without = (type: string, excluded: string): string =>
	[...type].filter((character) => !excluded.includes(character)).join("");

const pick = (characters: string): string =>
	characters.charAt(randomInt(characters.length));

const shuffle = (characters: readonly string[]): readonly string[] =>
	characters.reduce<readonly string[]>((shuffled, character) => {
		const at = randomInt(shuffled.length + 1);
		return [...shuffled.slice(0, at), character, ...shuffled.slice(at)];
	}, []);
