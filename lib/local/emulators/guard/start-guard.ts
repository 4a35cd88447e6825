import {
	Agent,
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";
import { buffer } from "node:stream/consumers";
import { listenOnLoopback } from "../listen-on-loopback.ts";
import { stopServer } from "../stop-server.ts";
import { accessKeyOf } from "./access-key.ts";
import type { FaultOf } from "./fault.ts";
import { forward } from "./forward.ts";
import type {
	GuardedCall,
	Permission,
	Protocol,
	Refusal,
} from "./permission.ts";

/** One action on one resource, as IAM decides about it. */
export type AuthorizeCall = (call: {
	readonly accessKeyId: string;
	readonly action: string;
	readonly resources: readonly string[];
}) => boolean;

type GuardOptions = {
	readonly protocol: Protocol;
	readonly upstream: URL;
	readonly port: number;
	readonly authorize: AuthorizeCall;
	/** @default no call fails */
	readonly faultOf?: FaultOf | undefined;
	readonly log: (line: string) => void;
};

export type Guard = {
	readonly port: number;
	readonly stop: () => Promise<void>;
};

const NEVER_IDLE_OUT_MS = 600_000;
const NOTHING = Buffer.alloc(0);

/** A loopback proxy in front of one service that answers what IAM would refuse, and passes on everything else. */
export const startGuard = async (options: GuardOptions): Promise<Guard> => {
	const agent = new Agent({ keepAlive: true, noDelay: true });
	const server = createServer((request, response) => {
		guard(request, response, options, agent).catch((error: unknown) => {
			// A client that left in the middle of its call needs no answer.
			if (!request.socket.destroyed) {
				options.log(`A call could not be judged: ${error}`);
				response.writeHead(500).end();
			}
		});
	});
	server.keepAliveTimeout = NEVER_IDLE_OUT_MS;
	return {
		port: await listenOnLoopback(server, options.port),
		stop: async () => {
			await stopServer(server);
			agent.destroy();
		},
	};
};

const guard = async (
	request: IncomingMessage,
	response: ServerResponse,
	{ protocol, upstream, authorize, faultOf, log }: GuardOptions,
	agent: Agent,
): Promise<void> => {
	const { method = "", url: path = "", headers } = request;
	const readsBody = protocol.readsBody({ method, path, headers });
	const body = readsBody ? await buffer(request) : undefined;
	const call = { method, path, headers, body: body ?? NOTHING };
	const accessKeyId = accessKeyOf(headers.authorization?.toString(), path);
	const message = refusalOf(call, accessKeyId, protocol, authorize);
	if (message !== undefined) {
		log(message);
		refuse(request, response, protocol.refusal(message));
		return;
	}
	const fault = faultOf?.({ ...call, accessKeyId });
	if (fault && !fault.afterwards) {
		refuse(request, response, fault);
		return;
	}
	forward(request, response, { upstream, agent }, body, fault);
};

const refuse = (
	request: IncomingMessage,
	response: ServerResponse,
	{ status, headers, body }: Refusal,
): void => {
	response.writeHead(status, headers);
	response.end(request.method === "HEAD" ? undefined : body);
	// What is left of a streamed body is read and dropped, so that the connection can carry the next call.
	request.resume();
};

/** Why a call is refused; nothing when it is not. */
const refusalOf = (
	call: GuardedCall,
	accessKeyId: string,
	protocol: Protocol,
	authorize: AuthorizeCall,
): string | undefined => {
	const permissions = permissionsOf(call, protocol);
	if (accessKeyId === "" || permissions.length === 0) {
		return "The request is not signed, or cannot be read.";
	}
	const isAllowed = ({ action, onAnyOf }: Permission) =>
		onAnyOf.some((arn) => authorize({ accessKeyId, action, resources: [arn] }));
	const refused = permissions.find((permission) => !isAllowed(permission));
	return (
		refused &&
		`User: ${accessKeyId} is not authorized to perform: ${refused.action} on resource: ${refused.onAnyOf[0] ?? "*"}`
	);
};

// A call that cannot be read cannot be judged, so it needs what nobody has.
const permissionsOf = (
	call: GuardedCall,
	protocol: Protocol,
): readonly Permission[] => {
	try {
		return protocol.permissionsFor(call);
	} catch {
		return [];
	}
};
