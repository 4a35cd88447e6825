import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";

export type Bundle = {
	/** Function name -> its folder, and the size of the file in it. */
	readonly outputs: Readonly<
		Record<string, { readonly directory: string; readonly bytes: number }>
	>;
	readonly metafile: Metafile;
};

/**
 * A Lambda has its credentials in the environment. The SDK's default chain would bring nine more ways to find some (SSO,
 * profiles, instance metadata, ...): a third of every bundle, and the source of its dearest imports at start. Where the
 * environment holds none, `fromEnv` says so.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
const credentialsFromEnvironment: Plugin = {
	name: "credentials-from-environment",
	setup: ({ onResolve, onLoad }) => {
		const filter = /^@aws-sdk\/credential-provider-node$/;
		onResolve({ filter }, ({ path, resolveDir }) => ({
			path,
			namespace: "from-environment",
			pluginData: resolveDir,
		}));
		onLoad({ filter, namespace: "from-environment" }, ({ pluginData }) => ({
			contents: `export { fromEnv as defaultProvider } from "@aws-sdk/credential-provider-env";`,
			resolveDir: pluginData,
		}));
	},
};

const assertThere = (entries: Readonly<Record<string, string>>): void => {
	const missing = Object.entries(entries).filter(
		([, file]) => !existsSync(file),
	);
	if (missing.length > 0)
		throw new Error(
			`No code for ${missing.map(([name, file]) => `${name}: write ${file}, exporting handler`).join("; ")}`,
		);
};

/**
 * Bundles every function in one run of esbuild, each into a folder of its own to be deployed as it is:
 * `<outdir>/functions/<name>/index.cjs`, handler `index.handler`. CommonJS whatever package.json says around it, because a
 * module's view of `node:http` costs 15 ms of every cold start. Source maps go to `<outdir>/maps`, where no function carries them.
 * Throws naming each entry that does not exist.
 */
export const bundle = async ({
	entries,
	outdir,
	release = true,
	plugins = [],
}: {
	/** Function name, which may hold slashes -> its entry file. */
	readonly entries: Readonly<Record<string, string>>;
	readonly outdir: string;
	/** Minified, with source maps, which takes three times as long. @default true */
	readonly release?: boolean;
	/** Of esbuild's, that come before those every bundle has. */
	readonly plugins?: readonly Plugin[];
}): Promise<Bundle> => {
	assertThere(entries);
	const functions = resolve(outdir, "functions");
	const { metafile, outputFiles } = await build({
		entryPoints: Object.entries(entries).map(([name, file]) => ({
			in: resolve(file),
			out: join(name, "index"),
		})),
		outdir: functions,
		outExtension: { ".js": ".cjs" },
		bundle: true,
		format: "cjs",
		platform: "node",
		target: "node20",
		mainFields: ["module", "main"],
		minify: release,
		legalComments: "none",
		sourcemap: release && "external",
		sourcesContent: false,
		metafile: true,
		write: false,
		logLevel: "warning",
		plugins: [...plugins, credentialsFromEnvironment],
	});
	await rm(functions, { recursive: true, force: true });
	await Promise.all(
		outputFiles.map(async ({ path, contents }) => {
			const file = path.endsWith(".map")
				? join(outdir, "maps", relative(functions, path))
				: path;
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, contents);
		}),
	);
	return {
		outputs: Object.fromEntries(
			Object.keys(entries).map((name) => {
				const directory = join(functions, name);
				const built = outputFiles.find(
					({ path }) => path === join(directory, "index.cjs"),
				);
				return [name, { directory, bytes: built?.contents.length ?? 0 }];
			}),
		),
		metafile,
	};
};
