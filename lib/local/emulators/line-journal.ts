import {
	closeSync,
	existsSync,
	fstatSync,
	openSync,
	readFileSync,
	renameSync,
	writeSync,
} from "node:fs";

const NEWLINE = 10;
const REWRITE_CHUNK_LINES = 500;

/**
 * A file of JSON lines that is appended to before an answer goes out. What was appended survives SIGKILL of this
 * process at any moment; the loss of power is not guarded against (no fsync).
 */
export class LineJournal {
	readonly #path: string;
	#fd: number;
	#bytes: number;

	constructor(path: string) {
		this.#path = path;
		this.#fd = openSync(path, "a", 0o600);
		this.#bytes = fstatSync(this.#fd).size;
	}

	/** Size of the file, to judge when a rewrite pays. */
	get bytes(): number {
		return this.#bytes;
	}

	/** Appends one line per record in one write. @returns the bytes added. Throws when the disk refuses. */
	append(records: readonly unknown[]): number {
		const written = writeAll(this.#fd, encode(records));
		this.#bytes += written;
		return written;
	}

	/** Replaces the content by these records, atomically. */
	rewrite(records: readonly unknown[]): void {
		const unfinished = `${this.#path}.unfinished`;
		const fd = openSync(unfinished, "w", 0o600);
		let bytes = 0;
		for (let at = 0; at < records.length; at += REWRITE_CHUNK_LINES) {
			const chunk = records.slice(at, at + REWRITE_CHUNK_LINES);
			bytes += writeAll(fd, encode(chunk));
		}
		renameSync(unfinished, this.#path);
		closeSync(this.#fd);
		this.#fd = fd;
		this.#bytes = bytes;
	}

	close(): void {
		closeSync(this.#fd);
	}
}

/** The records of a journal file, oldest first; none when there is no file. */
export function* readJournal(path: string): Generator<unknown> {
	const content = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
	let start = 0;
	while (start < content.length) {
		const found = content.indexOf(NEWLINE, start);
		const end = found === -1 ? content.length : found;
		yield* parseLine(content.toString("utf8", start, end));
		start = end + 1;
	}
}

// The line break comes first: a line that a kill or a full disk cut short then ends where the next one begins.
const encode = (records: readonly unknown[]): Buffer =>
	Buffer.from(records.map((record) => `\n${JSON.stringify(record)}`).join(""));

// A line that does not parse was cut short, so its caller never got an answer: nothing that was promised is lost.
const parseLine = (line: string): readonly unknown[] => {
	if (line === "") {
		return [];
	}
	try {
		return [JSON.parse(line)];
	} catch {
		return [];
	}
};

const writeAll = (fd: number, content: Buffer): number => {
	let written = 0;
	while (written < content.length) {
		written += writeSync(fd, content, written);
	}
	return written;
};
