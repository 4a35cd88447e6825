import type { Server } from "node:http";

/** Closes an HTTP server and every connection it still has, idle or not. */
export const stopServer = (server: Server): Promise<void> =>
	new Promise((resolve, reject) => {
		server.close((error) => (error ? reject(error) : resolve()));
		server.closeAllConnections();
	});
