import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type * as z from "zod/mini";

/** What the local stack writes about itself while it runs. */
export const localStackFile = fileURLToPath(
	new URL("../.local/stack.json", import.meta.url),
);

/** Throws where no local stack runs. @param instead what else the caller can do */
export const readLocalStack = <T>(
	schema: z.ZodMiniType<T>,
	file: string,
	instead: string,
): T => {
	if (!existsSync(file))
		throw new Error(
			`No local stack runs here: start one with \`npm start\`, or ${instead}`,
		);
	return schema.parse(JSON.parse(readFileSync(file, "utf8")));
};

const isRefusedConnection = (error: unknown): boolean =>
	error instanceof Error && Reflect.get(error, "code") === "ECONNREFUSED";

/** Calls the local stack. One that was killed has left its file behind: throws saying that it has stopped. */
export const callLocalStack = async <T>(call: () => Promise<T>): Promise<T> => {
	try {
		return await call();
	} catch (error) {
		if (!isRefusedConnection(error)) throw error;
		throw new Error("The local stack has stopped: start it with `npm start`");
	}
};
