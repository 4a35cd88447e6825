import type { Example } from "#shared/webhook/example.ts";
import { examplesOf } from "../../send/recorded.ts";

export type Recordings = {
	/** The recorded request of that webhook and name. Throws where there is none. */
	readonly get: (webhook: string, name: string) => Example;
	readonly of: (provider: string) => readonly Example[];
};

export const readRecordings = async (
	providers: readonly string[],
): Promise<Recordings> => {
	const examples = new Map(
		await Promise.all(
			providers.map(
				async (provider) => [provider, await examplesOf(provider)] as const,
			),
		),
	);
	const of = (provider: string) => examples.get(provider) ?? [];
	return {
		of,
		get: (webhook, name) => {
			const [provider = ""] = webhook.split("/");
			const found = of(provider).find(
				(one) => one.webhook === webhook && one.name === name,
			);
			if (found) return found;
			throw new Error(`No example ${name} of ${webhook}`);
		},
	};
};

/** Every text of `replacements` gives way to the other, wherever it stands. */
export const replaceAll = (
	text: string,
	replacements: Readonly<Record<string, string>>,
): string =>
	Object.entries(replacements).reduce(
		(replaced, [old, other]) => replaced.replaceAll(old, other),
		text,
	);
