import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { synthesize } from "#lib/synthesize.ts";
import { awsClients } from "./aws-clients.ts";
import { lockDirectory } from "./emulators/directory-lock.ts";
import { seedSecrets } from "./seed-secrets.ts";
import { writeStackFile } from "./stack-file.ts";
import { startLocalStack } from "./start-local-stack.ts";
import { undoStack } from "./undo-stack.ts";
import { welcome } from "./welcome.ts";

export type DevelopmentOptions = {
	/** Holds the synthesized stack, its data and logs, and `stack.json` while it runs. */
	readonly directory: string;
	readonly port: number;
	/** @default a DynamoDB emulator of its own */
	readonly dynamodbEndpoint: string | undefined;
	/** `<PROVIDER>_API_URL` -> what stands in for that provider's API. */
	readonly apiUrls: Readonly<Record<string, string>>;
	/** Begin without the data of earlier runs. */
	readonly fresh: boolean;
	/** Settles when the stack is to be stopped. */
	readonly stopRequested: Promise<"stop">;
	readonly log: (line: string) => void;
};

const stage = "dev";

const isTaken = (error: unknown) =>
	error instanceof Error && "code" in error && error.code === "EADDRINUSE";

/**
 * Synthesizes the development stage, runs it until a stop is requested, and leaves nothing running behind.
 * Rejects with a message for the user when the port is taken or another process runs on the same directory.
 */
export const runDevelopmentStack = async ({
	directory,
	port,
	dynamodbEndpoint,
	apiUrls,
	fresh,
	stopRequested,
	log,
}: DevelopmentOptions): Promise<void> => {
	mkdirSync(directory, { recursive: true });
	const undo = undoStack();
	try {
		undo.push(await lockDirectory(directory));
		// Without a stop, an earlier run has left the first behind.
		const emptied = ["stack.json", ...(fresh ? ["data", "logs"] : [])];
		for (const name of emptied)
			rmSync(join(directory, name), { recursive: true, force: true });

		const outdir = join(directory, "cdk.out");
		const synthesized = await Promise.race([
			synthesize({ stage, outdir }),
			stopRequested,
		]);
		if (synthesized === "stop") return;
		const { template, stackName, assetDirectory } = synthesized;
		const { region = "us-east-1" } = synthesized;
		const stack = await startLocalStack({
			...{ template, stackName, assetDirectory, port, directory, region, log },
			account: "000000000000",
			apiUrls,
			...(dynamodbEndpoint && { dynamodbEndpoint }),
		});
		undo.push(stack.stop);
		const clients = awsClients(stack.endpoints, region);
		undo.push(clients.destroy);
		await seedSecrets(clients.secretsManager, stack.secrets);
		const stackFile = join(directory, "stack.json");
		undo.push(writeStackFile(stackFile, stack, stage));
		log(welcome(stack, directory));
		await stopRequested;
	} catch (error) {
		if (!isTaken(error)) throw error;
		throw new Error(
			`Port ${port} is taken: stop what listens there, or choose another with PORT=${port + 1} npm start`,
		);
	} finally {
		await undo.run();
	}
};
