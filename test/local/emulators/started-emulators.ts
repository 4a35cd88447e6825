import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import {
	type Emulators,
	startEmulators,
} from "#lib/local/emulators/start-emulators.ts";
import { ACCOUNT, type AwsClients, awsClients, REGION } from "./aws-clients.ts";

/** The emulators for all tests of a file, in this process, with everything allowed. */
export const useEmulators = () => {
	const directory = mkdtempSync(join(tmpdir(), "emulators-"));
	const shared: {
		emulators: Emulators | undefined;
		clients: AwsClients | undefined;
	} = { emulators: undefined, clients: undefined };

	beforeAll(async () => {
		shared.emulators = await startEmulators({
			directory,
			region: REGION,
			account: ACCOUNT,
			authorize: () => true,
		});
		shared.clients = awsClients(shared.emulators.endpoints);
	});
	afterAll(async () => {
		Object.values(shared.clients ?? {}).forEach((client) => {
			client.destroy();
		});
		await shared.emulators?.stop();
		rmSync(directory, { recursive: true, force: true });
	});
	return {
		emulators: () => started(shared.emulators),
		clients: () => started(shared.clients),
	};
};

const started = <T>(value: T | undefined): T => {
	if (value === undefined) {
		throw new Error("The emulators have not started");
	}
	return value;
};
