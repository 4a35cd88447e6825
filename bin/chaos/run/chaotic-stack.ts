import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { awsClients } from "#lib/local/aws-clients.ts";
import { seedSecrets } from "#lib/local/seed-secrets.ts";
import {
	type LocalStackOptions,
	startLocalStack,
} from "#lib/local/start-local-stack.ts";
import { undoStack } from "#lib/local/undo-stack.ts";
import { type Synthesized, synthesize } from "#lib/synthesize.ts";

const region = "us-east-1";

export type StackOptions = {
	readonly faultOf: NonNullable<LocalStackOptions["faultOf"]>;
	/** What the template is changed to before it runs. @default as it is */
	readonly configure?: (template: unknown) => unknown;
	/** What is run. @default the development stage, synthesized anew */
	readonly assembly?: Synthesized | undefined;
	/** Changes the bundled code, where it lies, before it runs. @default as it is */
	readonly tamper?: (bundleDirectory: string) => Promise<void>;
};

/** A stage, run in a directory and on ports of its own, and gone when stopped. */
export const chaoticStack = async ({
	faultOf,
	assembly,
	configure = (template) => template,
	tamper = async () => {},
}: StackOptions) => {
	const undo = undoStack();
	const directory = await mkdtemp(join(tmpdir(), "hookswitch-chaos-"));
	undo.push(() => rm(directory, { recursive: true, force: true }));
	try {
		const outdir = join(directory, "cdk.out");
		const { template, stackName, assetDirectory } =
			assembly ?? (await synthesize({ stage: "dev", outdir }));
		await tamper(join(assetDirectory, "bundle"));
		const stack = await startLocalStack({
			...{ stackName, assetDirectory, directory, region, faultOf },
			template: configure(template),
			port: 0,
			account: "000000000000",
			log: () => {},
		});
		undo.push(stack.stop);
		const clients = awsClients(stack.endpoints, region);
		undo.push(clients.destroy);
		await seedSecrets(clients.secretsManager, stack.secrets);
		return { ...stack, clients, stop: undo.run };
	} catch (error) {
		await undo.run();
		throw error;
	}
};

export type ChaoticStack = Awaited<ReturnType<typeof chaoticStack>>;
