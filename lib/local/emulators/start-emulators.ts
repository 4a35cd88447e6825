import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { lockDirectory } from "./directory-lock.ts";
import { startDynamodb } from "./dynamodb/start-dynamodb.ts";
import { dynamodbProtocol } from "./guard/dynamodb-protocol.ts";
import type { Fault, FaultOf } from "./guard/fault.ts";
import type { Protocol } from "./guard/permission.ts";
import { s3Protocol } from "./guard/s3-protocol.ts";
import { secretsManagerProtocol } from "./guard/secrets-manager-protocol.ts";
import { sesProtocol } from "./guard/ses-protocol.ts";
import { sqsProtocol } from "./guard/sqs-protocol.ts";
import { startGuard } from "./guard/start-guard.ts";
import { startSecretsManager } from "./secrets/start-secrets-manager.ts";
import { startMailbox } from "./ses/start-mailbox.ts";
import { startSes } from "./ses/start-ses.ts";
import { startFauxqs } from "./start-fauxqs.ts";
import { StopList } from "./stop-list.ts";

export type AwsService = "dynamodb" | "sqs" | "secretsmanager" | "sesv2" | "s3";

/** One call as IAM sees it: `dynamodb:PutItem` on `arn:aws:dynamodb:…:table/T`. Always one resource at a time. */
export type AwsCall = {
	readonly accessKeyId: string;
	readonly action: string;
	readonly resources: readonly string[];
};
export type Authorize = (call: AwsCall) => boolean;

/** What one of the services answers in place of carrying out an allowed call, or in place of its answer. */
export type ServiceFault = (
	service: AwsService,
	call: Parameters<FaultOf>[0],
) => Fault | undefined;

export type Emulators = {
	/** `http://127.0.0.1:<port>` of each service, with the guard in front. */
	readonly endpoints: Readonly<Record<AwsService, string>>;
	/** The mail viewer's page, without a slash at its end; JSON at `<mailboxUrl>/store`. */
	readonly mailboxUrl: string;
	readonly stop: () => Promise<void>;
};

export type EmulatorOptions = {
	/** Where the data lives; created when missing. One process at a time. */
	readonly directory: string;
	readonly region: string;
	readonly account: string;
	/** Another DynamoDB in place of the bundled binary. */
	readonly dynamodbEndpoint?: string | undefined;
	readonly authorize: Authorize;
	/** @default no call fails */
	readonly faultOf?: ServiceFault | undefined;
	/** Refused calls and restarts, a line each. @default silent */
	readonly log?: (line: string) => void;
	/** @default a free port for each */
	readonly ports?: Readonly<Partial<Record<AwsService | "mailbox", number>>>;
};

/**
 * Starts DynamoDB, SQS, Secrets Manager, SES v2 and S3 on loopback. What a service answered is on disk before the
 * answer: killing any process at any moment and starting again on the same directory loses none of it.
 * Throws, leaving nothing behind, when one of them does not start.
 */
export const startEmulators = async (
	options: EmulatorOptions,
): Promise<Emulators> => {
	mkdirSync(options.directory, { recursive: true, mode: 0o700 });
	const stops = new StopList();
	try {
		stops.add({ stop: await lockDirectory(options.directory) });
		return await startAll(options, stops);
	} catch (error) {
		await stops.stop();
		throw error;
	}
};

const startAll = async (
	options: EmulatorOptions,
	stops: StopList,
): Promise<Emulators> => {
	const { directory, region, account, ports = {} } = options;
	const log = options.log ?? (() => {});
	const place = { directory, region, account };
	const endpoint = options.dynamodbEndpoint;
	const file = join(directory, "secrets.json");
	const [dynamodb, fauxqs, secrets, ses] = await stops.addAll([
		startDynamodb({ directory, region, endpoint, log }),
		startFauxqs(place),
		startSecretsManager({ file, region, account }),
		startSes(join(directory, "mails.jsonl")),
	]);
	const guarded = async (
		service: AwsService,
		protocol: Protocol,
		origin: string,
	): Promise<string> => {
		const upstream = new URL(origin);
		const port = ports[service] ?? 0;
		const { authorize, faultOf } = options;
		const guard = {
			...{ protocol, upstream, port, authorize, log },
			faultOf: faultOf && ((call) => faultOf(service, call)),
		} satisfies Parameters<typeof startGuard>[0];
		return loopback(stops.add(await startGuard(guard)).port);
	};
	const sourcesOf = (arn: string) =>
		fauxqs.sqs.sourcesOf(arn).map((queue) => queue.arn);
	const inFauxqs = loopback(fauxqs.port);
	return {
		endpoints: {
			dynamodb: await guarded(
				"dynamodb",
				dynamodbProtocol(region, account),
				dynamodb.origin,
			),
			sqs: await guarded(
				"sqs",
				sqsProtocol(region, account, sourcesOf),
				inFauxqs,
			),
			secretsmanager: await guarded(
				"secretsmanager",
				secretsManagerProtocol(region, account, secrets.arnOf),
				loopback(secrets.port),
			),
			sesv2: await guarded(
				"sesv2",
				sesProtocol(region, account),
				loopback(ses.port),
			),
			s3: await guarded("s3", s3Protocol, inFauxqs),
		},
		mailboxUrl: loopback(
			stops.add(await startMailbox(ses.port, ports.mailbox ?? 0)).port,
		),
		stop: () => stops.stop(),
	};
};

const loopback = (port: number): string => `http://127.0.0.1:${port}`;
