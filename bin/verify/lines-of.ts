import { createReadStream } from "node:fs";

/** The lines of a UTF-8 file, ended by LF or CRLF and by nothing else: JSON text may hold Unicode's own line separators. */
export async function* linesOf(file: string): AsyncGenerator<string> {
	let rest = "";
	for await (const chunk of createReadStream(file, "utf8")) {
		const lines = `${rest}${chunk}`.split("\n");
		rest = lines.pop() ?? "";
		yield* lines;
	}
	if (rest !== "") yield rest;
}
