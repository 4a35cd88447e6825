import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { awsClients } from "./aws-clients.ts";
import type { Fault } from "./emulators/guard/fault.ts";
import type { GuardedCall } from "./emulators/guard/permission.ts";
import {
	type AwsService,
	type Emulators,
	startEmulators,
} from "./emulators/start-emulators.ts";
import { serveHttpApi } from "./http-api/serve-http-api.ts";
import { grantsGuard } from "./iam/grants-guard.ts";
import type { LocalFunction } from "./lambda/local-function.ts";
import { makeResource } from "./resources/make-resource.ts";
import { runResources } from "./run-resources.ts";
import { type StackNames, stackNames } from "./stack-names.ts";
import { deployTemplate } from "./template/deploy-template.ts";
import { parseTemplate } from "./template/parse-template.ts";
import { type UndoStack, undoStack } from "./undo-stack.ts";

/** A call to a service by one of the stack's functions. */
export type FunctionCall = GuardedCall & {
	readonly service: AwsService;
	readonly functionName: string;
};

export type LocalStackOptions = {
	/** A synthesized CloudFormation template. */
	readonly template: unknown;
	/** The cloud assembly that holds the code of the functions. */
	readonly assetDirectory: string;
	readonly stackName: string;
	/** 0 for a free one. */
	readonly port: number;
	/** Holds `data` and `logs`, kept between runs. */
	readonly directory: string;
	readonly region: string;
	readonly account: string;
	/** @default a DynamoDB emulator of its own */
	readonly dynamodbEndpoint?: string;
	/** `<PROVIDER>_API_URL` -> what stands in for that provider's API. @default nothing does */
	readonly apiUrls?: Readonly<Record<string, string>>;
	/** What goes wrong in AWS, to see what becomes of it. @default nothing */
	readonly faultOf?: (call: FunctionCall) => Fault | undefined;
	readonly log: (line: string) => void;
};

export type LocalStack = StackNames & {
	readonly baseUrl: string;
	/** Nothing when no route asks for a token. */
	readonly adminToken: string | undefined;
	readonly region: string;
	readonly endpoints: Emulators["endpoints"];
	/** Where a browser sees the mail that was sent. */
	readonly mailboxUrl: string;
	/** Every Lambda, whose processes can be killed. */
	readonly functions: readonly LocalFunction[];
	/** Fires a schedule at once, by its name, its logical id or the beginning of that. */
	readonly fireSchedule: (id: string) => Promise<void>;
	/** Ends every process and closes every port. */
	readonly stop: () => Promise<void>;
};

const start = async (
	options: LocalStackOptions,
	undo: UndoStack,
): Promise<LocalStack> => {
	const { assetDirectory, directory, region, account, stackName, log } =
		options;
	const template = parseTemplate(options.template);
	// The port comes first: the template's own URL names it.
	const api = await serveHttpApi(options.port);
	undo.push(api.stop);
	const dataDirectory = join(directory, "data");
	mkdirSync(dataDirectory, { recursive: true });
	const guard = grantsGuard(log);
	const emulators = await startEmulators({
		directory: dataDirectory,
		region,
		account,
		...(options.dynamodbEndpoint && {
			dynamodbEndpoint: options.dynamodbEndpoint,
		}),
		authorize: guard.authorize,
		faultOf:
			options.faultOf &&
			((service, call) => {
				const functionName = guard.nameOf(call.accessKeyId);
				return functionName === undefined
					? undefined
					: options.faultOf?.({ ...call, service, functionName });
			}),
		log,
	});
	undo.push(emulators.stop);
	const { endpoints, mailboxUrl } = emulators;
	const clients = awsClients(endpoints, region);
	undo.push(clients.destroy);

	const place = { region, account, stackName };
	const baseUrl = `http://127.0.0.1:${api.port}`;
	const context = { ...place, clients, baseUrl };
	const resources = await deployTemplate(template, place, (declared) =>
		makeResource(declared, context),
	);
	const { adminToken, functions, schedules } = await runResources(resources, {
		place,
		assetDirectory,
		logDirectory: join(directory, "logs"),
		dataDirectory,
		api,
		emulators,
		apiUrls: options.apiUrls ?? {},
		clients,
		guard,
		undo,
		log,
	});
	return {
		...stackNames(resources),
		baseUrl,
		adminToken,
		region,
		endpoints,
		mailboxUrl,
		functions,
		fireSchedule: schedules.fire,
		stop: undo.run,
	};
};

/**
 * Runs a synthesized stack on this machine: what the template leaves out is missing here as it would be in AWS.
 * Listens on loopback only. Rejects, with nothing left running, when the port is taken (`EADDRINUSE`) or the template is not sound.
 */
export const startLocalStack = async (
	options: LocalStackOptions,
): Promise<LocalStack> => {
	const undo = undoStack();
	try {
		return await start(options, undo);
	} catch (error) {
		await undo.run();
		throw error;
	}
};
