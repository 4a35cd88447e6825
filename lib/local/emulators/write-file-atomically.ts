import { renameSync, writeFileSync } from "node:fs";

/**
 * Writes a file so that a reader, or a start after a kill, sees the old content or the new, never a part.
 * Readable by the owner alone. Survives the death of the process, not the loss of power (no fsync).
 */
export const writeFileAtomically = (
	path: string,
	content: string | Uint8Array,
): void => {
	const unfinished = `${path}.unfinished`;
	writeFileSync(unfinished, content, { mode: 0o600 });
	renameSync(unfinished, path);
};
