import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 5;

/** Resolves once something accepts connections on a loopback port; rejects after `timeoutMs`. */
export const waitUntilListening = async (
	port: number,
	timeoutMs: number,
): Promise<void> => {
	const deadline = Date.now() + timeoutMs;
	while (!(await accepts(port))) {
		if (Date.now() > deadline) {
			throw new Error(`Nothing listens on port ${port} after ${timeoutMs} ms`);
		}
		await wait(POLL_MS);
	}
};

const accepts = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const socket = connect(port, "127.0.0.1");
		socket.once("connect", () => resolve(true));
		socket.once("error", () => resolve(false));
		socket.once("connect", () => socket.destroy());
	});
