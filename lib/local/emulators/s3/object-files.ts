import { createHash } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { writeFileAtomically } from "../write-file-atomically.ts";

const headSchema = z.object({
	key: z.string(),
	contentType: z.string(),
	etag: z.string(),
	lastModified: z.string(),
	metadata: z.record(z.string(), z.string()),
});
export type ObjectFile = z.infer<typeof headSchema> & { readonly body: Buffer };

const NEWLINE = 10;
const UNFINISHED = ".unfinished";

/** Buckets as folders, objects as files named by the hash of their key: one line of JSON, then the bytes. */
export class ObjectFiles {
	readonly #directory: string;

	constructor(directory: string) {
		this.#directory = directory;
		mkdirSync(directory, { recursive: true });
	}

	buckets(): readonly string[] {
		return readdirSync(this.#directory);
	}

	addBucket(bucket: string): void {
		mkdirSync(join(this.#directory, bucket), { recursive: true });
	}

	removeBucket(bucket: string): void {
		rmSync(join(this.#directory, bucket), { recursive: true });
	}

	write(bucket: string, { body, ...head }: ObjectFile): void {
		const content = Buffer.concat([
			Buffer.from(`${JSON.stringify(head)}\n`),
			body,
		]);
		writeFileAtomically(this.#path(bucket, head.key), content);
	}

	remove(bucket: string, key: string): void {
		if (existsSync(this.#path(bucket, key))) {
			rmSync(this.#path(bucket, key));
		}
	}

	*objectsOf(bucket: string): Generator<ObjectFile> {
		for (const name of readdirSync(join(this.#directory, bucket))) {
			if (!name.endsWith(UNFINISHED)) {
				yield readObject(join(this.#directory, bucket, name));
			}
		}
	}

	#path(bucket: string, key: string): string {
		const name = createHash("sha256").update(key).digest("hex");
		return join(this.#directory, bucket, name);
	}
}

const readObject = (path: string): ObjectFile => {
	const content = readFileSync(path);
	const headEnd = content.indexOf(NEWLINE);
	const head = JSON.parse(content.toString("utf8", 0, headEnd));
	return { ...headSchema.parse(head), body: content.subarray(headEnd + 1) };
};
