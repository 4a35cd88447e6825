import { existsSync, readFileSync } from "node:fs";
import { writeFileAtomically } from "../write-file-atomically.ts";
import { type Vault, vaultSchema } from "./secret.ts";

/** The secrets kept in a file; none when there is no file yet. Throws when the file is not one of ours. */
export const readVault = (path: string): Vault =>
	existsSync(path)
		? vaultSchema.parse(JSON.parse(readFileSync(path, "utf8")))
		: [];

/** Replaces the file, atomically; readable by its owner alone. */
export const writeVault = (path: string, vault: Vault): void =>
	writeFileAtomically(path, JSON.stringify(vault, null, "\t"));
