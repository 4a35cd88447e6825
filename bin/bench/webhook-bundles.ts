import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle } from "#lib/bundle.ts";
import { entriesOf, planOf } from "#lib/plan.ts";
import { stageOf } from "#lib/stages.ts";
import { providers } from "#webhooks/webhooks.ts";

/** One webhook's bundle. */
export type WebhookBundle = {
	/** `webhooks/twilio/voice` */
	readonly name: string;
	/** Minified, the AWS SDK taken out: what is ours, and what we chose besides. */
	readonly bytesWithoutSdk: number;
	/** npm packages in it, the AWS SDK taken out. */
	readonly packages: readonly string[];
};

const root = fileURLToPath(new URL("../..", import.meta.url));

const everything = stageOf(
	{
		bench: {
			providers: "all",
			mailFrom: "bench@example.com",
			operatorEmail: "bench@example.com",
			retain: false,
		},
	},
	"bench",
);

/** Function name -> entry file of every webhook in the list. */
export const webhookEntries = (): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(entriesOf(planOf(everything, providers)))
			.filter(([name]) => name.startsWith("webhooks/"))
			.map(([name, file]) => [name, join(root, file)]),
	);

/** `node_modules/a/node_modules/@b/c/d.js` -> `@b/c`. */
const packageOf = (input: string): string[] => {
	const name = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
	return name === undefined ? [] : [name];
};

/** Built as they are deployed, but without the AWS SDK, which outweighs all the rest. */
export const webhookBundles = async (): Promise<WebhookBundle[]> => {
	const entries = webhookEntries();
	const { metafile } = await build({
		entryPoints: Object.entries(entries).map(([name, file]) => ({
			in: file,
			out: name,
		})),
		absWorkingDir: root,
		outdir: "dist",
		bundle: true,
		format: "cjs",
		platform: "node",
		target: "node20",
		mainFields: ["module", "main"],
		minify: true,
		legalComments: "none",
		external: ["@aws-sdk/*", "@smithy/*"],
		metafile: true,
		write: false,
		logLevel: "warning",
	});
	return Object.keys(entries).map((name) => {
		const output = metafile.outputs[`dist/${name}.js`];
		if (!output) throw new Error(`esbuild built no ${name}`);
		const packages = Object.keys(output.inputs).flatMap(packageOf);
		return {
			name,
			bytesWithoutSdk: output.bytes,
			packages: [...new Set(packages)].sort(),
		};
	});
};

/** Builds them as they are deployed, into `outdir`. Function name -> file and size. */
export const deployableBundles = async (
	outdir: string,
): Promise<Readonly<Record<string, { file: string; bytes: number }>>> => {
	const { outputs } = await bundle({
		entries: webhookEntries(),
		outdir,
		release: true,
	});
	return Object.fromEntries(
		Object.entries(outputs).map(([name, { directory, bytes }]) => [
			name,
			{ file: join(directory, "index.cjs"), bytes },
		]),
	);
};
