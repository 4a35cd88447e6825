import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import * as z from "zod/mini";
import { listenOnLoopback } from "./listen-on-loopback.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

const holderSchema = z.object({
	pid: z.number(),
	port: z.number(),
	token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

const ANSWER_WITHIN_MS = 1000;

/**
 * Makes this process the only one that writes to `directory`.
 *
 * The holder answers on a loopback port with a token that the lock file repeats. A holder that was killed no longer
 * answers, so its lock is void, whatever process has its pid today.
 *
 * @returns the release. Throws when another process holds the directory.
 */
export const lockDirectory = async (
	directory: string,
): Promise<() => Promise<void>> => {
	const file = join(directory, "lock.json");
	const holder = readHolder(file);
	if (holder && (await answers(holder))) {
		throw new Error(
			`${directory} is in use by process ${holder.pid}: stop that one first, or use another directory`,
		);
	}
	const token = randomUUID();
	const server = createServer((socket) => {
		socket.on("error", () => socket.destroy());
		// Whoever talks to it instead of listening must not keep it open for ever.
		socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy());
		socket.resume().end(token);
	});
	const port = await listenOnLoopback(server);
	writeFileAtomically(
		file,
		JSON.stringify({ pid: process.pid, port, token } satisfies Holder),
	);
	return () => new Promise((resolve) => server.close(() => resolve()));
};

const readHolder = (file: string): Holder | undefined => {
	if (!existsSync(file)) {
		return undefined;
	}
	return holderSchema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
};

const answers = async (holder: Holder): Promise<boolean> => {
	const socket = connect(holder.port, "127.0.0.1");
	socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy(new Error("late")));
	try {
		return (await text(socket)) === holder.token;
	} catch {
		return false;
	}
};
