import {
	GetSecretValueCommand,
	ResourceNotFoundException,
} from "@aws-sdk/client-secrets-manager";
import { secretsManager } from "./aws/secrets-manager.ts";
import type { Secret } from "./webhook/verify/verify.ts";

const keepMilliseconds = 5 * 60_000;
const refetchMilliseconds = 30_000;

/** All three, so that a key works from the moment it is put until it is replaced twice. */
const stages = ["AWSCURRENT", "AWSPREVIOUS", "AWSPENDING"] as const;

const toSecret = (text: string | undefined): Secret[] => {
	try {
		const value: unknown = JSON.parse(text ?? "");
		return value !== null && typeof value === "object" ? [value as Secret] : [];
	} catch {
		// What is no JSON proves nothing: as good as no secret. The parser's message would quote it.
		return [];
	}
};

const fetchVersion = async (
	secretId: string,
	stage: (typeof stages)[number],
): Promise<Secret[]> => {
	try {
		const { SecretString } = await secretsManager.send(
			new GetSecretValueCommand({ SecretId: secretId, VersionStage: stage }),
		);
		return toSecret(SecretString);
	} catch (error) {
		// Most secrets have no previous or pending version.
		if (error instanceof ResourceNotFoundException) return [];
		throw error;
	}
};

const isBlank = (field: unknown): boolean =>
	field === null ||
	(typeof field === "string" && field.trim() === "") ||
	(Array.isArray(field) && field.length === 0);

/** Whoever empties a secret means to shut the door: the version before does not stand open behind it. What is no JSON is a slip. */
const versionsOf = async (secretId: string): Promise<Secret[]> => {
	const versions = await Promise.all(
		stages.map((stage) => fetchVersion(secretId, stage)),
	);
	const [[current] = []] = versions;
	const isEmptied = current && Object.values(current).every(isBlank);
	return isEmptied ? [] : versions.flat();
};

export type Secrets = {
	/** Every version in force, current first. From memory for five minutes. */
	readonly get: () => Promise<readonly Secret[]>;
	/** As `get`, fetched anew; from memory when that was done less than 30 s ago, so that forgeries cost nothing. */
	readonly refetch: () => Promise<readonly Secret[]>;
};

/** Reads a webhook's secret, or secrets, of the stage. `now` in milliseconds. */
export const secretsOf = (
	secretIds: readonly string[],
	now: () => number = Date.now,
): Secrets => {
	let known: readonly Secret[] | undefined;
	let fetchedAt = Number.NEGATIVE_INFINITY;
	let triedAt = Number.NEGATIVE_INFINITY;
	let refetchedAt = Number.NEGATIVE_INFINITY;
	let fetching: Promise<readonly Secret[]> | undefined;

	const since = (time: number): number => now() - time;

	const fetch = async (): Promise<readonly Secret[]> => {
		const startedAt = now();
		triedAt = startedAt;
		fetching ??= Promise.all(secretIds.map(versionsOf)).then((versions) =>
			versions.flat(),
		);
		try {
			known = await fetching;
			fetchedAt = startedAt;
		} catch (error) {
			// An outage of Secrets Manager must not refuse what the last known keys can prove.
			if (!known) throw error;
		} finally {
			fetching = undefined;
		}
		return known;
	};

	return {
		get: async () => {
			if (fetching) return fetch();
			const isFresh =
				since(fetchedAt) < keepMilliseconds ||
				since(triedAt) < refetchMilliseconds;
			return known && isFresh ? known : fetch();
		},
		refetch: async () => {
			if (fetching) return fetch();
			if (known && since(refetchedAt) < refetchMilliseconds) return known;
			refetchedAt = now();
			return fetch();
		},
	};
};
