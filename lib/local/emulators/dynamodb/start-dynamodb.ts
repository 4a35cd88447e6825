import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { findDynoxide } from "./find-dynoxide.ts";
import { reapExpired } from "./reap-expired.ts";
import { startDynoxide } from "./start-dynoxide.ts";

const REAP_EVERY_MS = 30_000;
/** A round reads the whole table, which answers nobody else meanwhile: of a large one it shall take little of the time. */
const RESTS_PER_REAP = 50;

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
	let timer: NodeJS.Timeout | undefined;
	const reap = async (): Promise<void> => {
		const startedAt = performance.now();
		try {
			await reapExpired(client, Math.floor(Date.now() / 1000));
		} catch (error) {
			// Its work is the next one's: the emulator may just be starting again.
			log(`Expired items stay for now: ${error}`);
		}
		plan((performance.now() - startedAt) * RESTS_PER_REAP);
	};
	const plan = (restMs: number): void => {
		timer = setTimeout(
			() => {
				round = reap();
			},
			Math.max(REAP_EVERY_MS, restMs),
		).unref();
	};
	plan(0);
	return async () => {
		client.destroy();
		await round;
		clearTimeout(timer);
	};
};
