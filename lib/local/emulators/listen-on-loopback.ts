import type { Server } from "node:net";

/**
 * Starts `server` on 127.0.0.1, never on another interface.
 * @param port 0 for a free one.
 * @returns the port it got. Rejects when the port is taken.
 */
export const listenOnLoopback = (server: Server, port = 0): Promise<number> =>
	new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", () => {
			server.removeListener("error", reject);
			resolve(portOf(server));
		});
	});

/** The TCP port a listening server has. Throws when it has none. */
export const portOf = (server: Server): number => {
	const address = server.address();
	if (address === null || typeof address === "string") {
		throw new Error("The server does not listen on a TCP port");
	}
	return address.port;
};
