import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { findDynoxide } from "./find-dynoxide.ts";
import { reapExpired } from "./reap-expired.ts";
import { startDynoxide } from "./start-dynoxide.ts";

const REAP_EVERY_MS = 30_000;

export type Dynamodb = {
	readonly origin: string;
	readonly stop: () => Promise<void>;
};

/** The bundled DynamoDB with its data in `directory`, or the one at `endpoint`, which is then left as it is. */
export const startDynamodb = async (options: {
	readonly directory: string;
	readonly region: string;
	readonly endpoint: string | undefined;
	readonly log: (line: string) => void;
}): Promise<Dynamodb> => {
	const { directory, region, endpoint, log } = options;
	if (endpoint !== undefined) {
		return { origin: endpoint, stop: async () => {} };
	}
	const dynoxide = await startDynoxide({
		binary: findDynoxide(),
		directory,
		log,
	});
	const origin = `http://127.0.0.1:${dynoxide.port}`;
	const stopReaper = startReaper(origin, region, log);
	return {
		origin,
		stop: async () => {
			await stopReaper();
			await dynoxide.stop();
		},
	};
};

const startReaper = (
	endpoint: string,
	region: string,
	log: (line: string) => void,
): (() => Promise<void>) => {
	const credentials = { accessKeyId: "reaper", secretAccessKey: "reaper" };
	const client = new DynamoDBClient({ endpoint, region, credentials });
	let round = Promise.resolve();
	const timer = setInterval(() => {
		// One round at a time. A failed one is the next one's work: the emulator may just be starting again.
		round = round
			.then(() => reapExpired(client, Math.floor(Date.now() / 1000)))
			.catch((error: unknown) => log(`Expired items stay for now: ${error}`));
	}, REAP_EVERY_MS);
	timer.unref();
	return async () => {
		clearInterval(timer);
		client.destroy();
		await round;
	};
};
