import { createRequire } from "node:module";
import { sep } from "node:path";
import { portOf } from "../listen-on-loopback.ts";
import { stopServer } from "../stop-server.ts";
import { keepMails } from "./keep-mails.ts";

const require = createRequire(import.meta.url);
const NEVER_IDLE_OUT_MS = 600_000;

export type Ses = {
	readonly port: number;
	readonly stop: () => Promise<void>;
};

/** SES v2 and its mail viewer on one loopback port; mails go to the viewer and nowhere else, and are kept in `file`. */
export const startSes = async (file: string): Promise<Ses> => {
	forgetLoadedModules();
	const emulator: typeof import("aws-ses-v2-local") = require("aws-ses-v2-local");
	const stopKeeping = keepMails(
		require("aws-ses-v2-local/dist/store.js"),
		file,
	);
	const server = await emulator.default({ host: "127.0.0.1", port: 0 });
	server.keepAliveTimeout = NEVER_IDLE_OUT_MS;
	return {
		port: portOf(server),
		stop: async () => {
			await stopServer(server);
			stopKeeping();
		},
	};
};

// The emulator keeps its mails in a module: loaded anew, each start has a mailbox of its own.
const forgetLoadedModules = (): void => {
	const folder = `${sep}aws-ses-v2-local${sep}dist${sep}`;
	for (const path of Object.keys(require.cache)) {
		if (path.includes(folder)) {
			delete require.cache[path];
		}
	}
};
