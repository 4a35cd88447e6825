import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as z from "zod/mini";

const manifest = z.object({
	files: z.record(
		z.string(),
		z.object({
			source: z.object({ path: z.string(), packaging: z.string() }),
			destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
		}),
	),
});

/**
 * Finds the directory of a function's code by its S3 key, in the asset manifests of a cloud assembly.
 * https://docs.aws.amazon.com/cdk/v2/guide/assets.html
 */
export const readAssets = (
	assetDirectory: string,
): ((s3Key: string) => string) => {
	const directories = new Map(
		readdirSync(assetDirectory)
			.filter((name) => name.endsWith(".assets.json"))
			.map((name) => readFileSync(join(assetDirectory, name), "utf8"))
			.flatMap((json) => Object.values(manifest.parse(JSON.parse(json)).files))
			.filter(({ source }) => source.packaging === "zip")
			.flatMap(({ source, destinations }) =>
				Object.values(destinations).map(
					({ objectKey }) =>
						[objectKey, resolve(assetDirectory, source.path)] as const,
				),
			),
	);
	return (s3Key) => {
		const directory = directories.get(s3Key);
		if (directory) return directory;
		throw new Error(`${assetDirectory} has no asset for the code ${s3Key}`);
	};
};
