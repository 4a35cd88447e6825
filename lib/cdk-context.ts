import { readFile } from "node:fs/promises";
import * as z from "zod/mini";

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

/** The context that cdk.json gives: `stages`, and the flags of the CDK. */
export const readCdkContext = async (): Promise<
	Readonly<Record<string, unknown>>
> => {
	const file = new URL("../cdk.json", import.meta.url);
	return cdkJson.parse(JSON.parse(await readFile(file, "utf8"))).context;
};
