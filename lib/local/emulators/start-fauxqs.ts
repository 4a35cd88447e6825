import { join } from "node:path";
import { buildApp } from "fauxqs";
import { SnsStore } from "../../../node_modules/fauxqs/dist/sns/snsStore.js";
import { FiledS3Store } from "./s3/filed-s3-store.ts";
import { refuseOverwrite } from "./s3/refuse-overwrite.ts";
import { allowAllUnicode } from "./sqs/allow-all-unicode.ts";
import { addDeadLetterSourceAttribute } from "./sqs/dead-letter-source-attribute.ts";
import { JournaledSqsStore } from "./sqs/journaled-sqs-store.ts";
import { MessageJournal } from "./sqs/message-journal.ts";
import { addMissingActions } from "./sqs/missing-actions.ts";
import { returnUndelivered } from "./sqs/return-undelivered.ts";

const EXPIRE_EVERY_MS = 10_000;
const NEVER_IDLE_OUT_MS = 600_000;

export type Fauxqs = {
	readonly port: number;
	readonly sqs: JournaledSqsStore;
	readonly stop: () => Promise<void>;
};

/**
 * SQS and S3 in this process, on one loopback port: fauxqs 1.9.2 with its stores replaced by ones that keep everything
 * in `directory`. Reaches into fauxqs' built files, so its version is pinned.
 */
export const startFauxqs = async (options: {
	readonly directory: string;
	readonly region: string;
	readonly account: string;
}): Promise<Fauxqs> => {
	const { directory, region, account } = options;
	const journal = new MessageJournal(join(directory, "messages.jsonl"));
	const sqsStore = new JournaledSqsStore(journal, region, account);
	const s3Store = new FiledS3Store(join(directory, "objects"));
	const app = buildApp({
		logger: false,
		defaultRegion: region,
		stores: { sqsStore, snsStore: new SnsStore(), s3Store },
	});
	allowAllUnicode();
	// An object may be a form too: fauxqs would parse it, where S3 takes the bytes.
	app.removeContentTypeParser("application/x-www-form-urlencoded");
	addMissingActions(app, sqsStore);
	returnUndelivered(app, sqsStore);
	addDeadLetterSourceAttribute(app, sqsStore);
	refuseOverwrite(app, s3Store);
	app.server.keepAliveTimeout = NEVER_IDLE_OUT_MS;

	const origin = await app.listen({ port: 0, host: "127.0.0.1" });
	const sweep = setInterval(() => sqsStore.expire(Date.now()), EXPIRE_EVERY_MS);
	sweep.unref();
	return {
		port: Number(new URL(origin).port),
		sqs: sqsStore,
		stop: async () => {
			clearInterval(sweep);
			await app.close();
			journal.close();
		},
	};
};
