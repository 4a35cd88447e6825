import { mkdirSync } from "node:fs";
import { adminTokenFor } from "./admin-token.ts";
import type { AwsClients } from "./aws-clients.ts";
import type { Emulators } from "./emulators/start-emulators.ts";
import { routeMatcher } from "./http-api/match-route.ts";
import { readRoutes } from "./http-api/read-routes.ts";
import type { HttpApi } from "./http-api/serve-http-api.ts";
import { issuerKeys } from "./http-api/signing-key.ts";
import type { GrantsGuard } from "./iam/grants-guard.ts";
import { permissionsOf } from "./iam/permissions-of.ts";
import { roleStatements } from "./iam/role-statements.ts";
import { readAssets } from "./lambda/find-code.ts";
import { type LocalFunction, localFunction } from "./lambda/local-function.ts";
import { readFunction } from "./lambda/read-function.ts";
import type { Schedules } from "./schedules/run-schedules.ts";
import { startMappings } from "./start-mappings.ts";
import { startSchedules } from "./start-schedules.ts";
import type { Resource } from "./template/deploy-template.ts";
import type { Place } from "./template/pseudo-parameters.ts";
import { resourcesOfType } from "./template/resources-of-type.ts";
import type { UndoStack } from "./undo-stack.ts";

export type Surroundings = {
	readonly place: Place;
	readonly assetDirectory: string;
	readonly logDirectory: string;
	/** Holds the key of the token issuer. */
	readonly dataDirectory: string;
	readonly api: HttpApi;
	readonly emulators: Emulators;
	/** `<PROVIDER>_API_URL` -> what stands in for that provider's API. */
	readonly apiUrls: Readonly<Record<string, string>>;
	readonly clients: AwsClients;
	readonly guard: GrantsGuard;
	readonly undo: UndoStack;
	readonly log: (line: string) => void;
};

export type Running = {
	readonly adminToken: string | undefined;
	readonly functions: readonly LocalFunction[];
	readonly schedules: Schedules;
};

type Resources = ReadonlyMap<string, Resource>;

const readFunctions = (resources: Resources, around: Surroundings) => {
	const { endpoints } = around.emulators;
	const place = {
		region: around.place.region,
		codeDirectory: readAssets(around.assetDirectory),
		logDirectory: around.logDirectory,
		endpoints: {
			AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
			AWS_ENDPOINT_URL_SQS: endpoints.sqs,
			AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsmanager,
			AWS_ENDPOINT_URL_SESV2: endpoints.sesv2,
			AWS_ENDPOINT_URL_S3: endpoints.s3,
			...around.apiUrls,
		},
	};
	return resourcesOfType(resources, "AWS::Lambda::Function").map((resource) =>
		localFunction(readFunction(resource, place)),
	);
};

const apiIdOf = (resources: Resources) => {
	const [api, ...others] = resourcesOfType(resources, "AWS::ApiGatewayV2::Api");
	if (others.length > 0) throw new Error("There is room for one HTTP API here");
	return api?.ref ?? "";
};

/** Brings made resources to life: functions with their grants, event source mappings, schedules and, last, routes. */
export const runResources = async (
	resources: Resources,
	around: Surroundings,
): Promise<Running> => {
	const { api, clients, place, undo, log } = around;
	const { region, account } = place;
	mkdirSync(around.logDirectory, { recursive: true });
	const functions = readFunctions(resources, around);
	const roles = roleStatements(resources);
	const settings = functions.map((known) => known.settings);
	around.guard.enforce(settings, roles);

	const mayInvoke = permissionsOf(resources);
	const routes = readRoutes(resources, functions, mayInvoke, place);
	const keys = await issuerKeys(around.dataDirectory);
	const shared = { resources, functions, roles, sqs: clients.sqs, log };
	const schedules = startSchedules({ ...shared, mayInvoke, place });
	undo.push(schedules.stop);
	const mappings = startMappings({ ...shared, region });
	// Together: a poller waits for the function that has its batch.
	undo.push(() =>
		Promise.all([mappings.stop(), ...functions.map(({ stop }) => stop())]),
	);

	const apiId = apiIdOf(resources);
	const domainName = `127.0.0.1:${api.port}`;
	const identity = { apiId, account, domainName };
	api.goLive({ identity, match: routeMatcher(routes), keys });
	undo.push(api.stop);
	const adminToken = await adminTokenFor(routes, resources, keys);
	return { adminToken, functions, schedules };
};
