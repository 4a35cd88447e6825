import { afterAll, beforeEach, vi } from "vitest";
import { send } from "../../bin/send/send.ts";
import { type Answering, startRecordingServer } from "./recording-server.ts";

export const whsec = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
export const token = "5f0c2d7be19a46838bd4f1e06a937c52";

/** `npm run send` in this process, against a server that answers as told and keeps what came. */
export const useSending = async () => {
	let answer: ReturnType<Answering>;
	let printed: string;
	const server = await startRecordingServer(() => answer);

	afterAll(() => server.stop());
	beforeEach(() => {
		answer = { status: 200 };
		printed = "";
		server.received.length = 0;
		vi.spyOn(console, "log").mockImplementation((line) => {
			printed += `${line}\n`;
		});
		return () => vi.restoreAllMocks();
	});
	return {
		server,
		answers: (other: typeof answer): void => {
			answer = other;
		},
		printed: (): string => printed,
		sendTo: (args: string, secret: string): Promise<boolean> =>
			send([...args.split(" "), "--to", server.baseUrl, "--secret", secret]),
	};
};
