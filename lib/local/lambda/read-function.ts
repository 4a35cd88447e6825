import { createHash } from "node:crypto";
import { join } from "node:path";
import * as z from "zod/mini";
import type { Resource } from "../template/deploy-template.ts";
import { readProperties } from "../template/read-properties.ts";
import type { FunctionSettings } from "./function-settings.ts";

const properties = z.object({
	Handler: z.string(),
	Runtime: z.string().check(z.startsWith("nodejs")),
	Role: z.string(),
	Code: z.object({ S3Key: z.string() }),
	MemorySize: z._default(z.number(), 128),
	Timeout: z._default(z.number(), 3),
	ReservedConcurrentExecutions: z.optional(z.number()),
	Environment: z.optional(
		z.object({
			Variables: z.optional(
				z.record(z.string(), z.pipe(z.unknown(), z.transform(String))),
			),
		}),
	),
	LoggingConfig: z.optional(
		z.object({
			LogFormat: z.optional(z.string()),
			ApplicationLogLevel: z.optional(z.string()),
		}),
	),
});

export type FunctionPlace = {
	readonly region: string;
	/** Directory of a function's code by the S3 key that the template names. */
	readonly codeDirectory: (s3Key: string) => string;
	readonly logDirectory: string;
	/** `AWS_ENDPOINT_URL_<SERVICE>` and `<PROVIDER>_API_URL` variables. */
	readonly endpoints: Readonly<Record<string, string>>;
};

const accessKeyOf = (arn: string) =>
	`AKIA${createHash("sha256").update(arn).digest("hex").slice(0, 16).toUpperCase()}`;

/** Settings of an `AWS::Lambda::Function`: the variables of the template and those that Lambda itself sets, nothing else. */
export const readFunction = (
	resource: Resource,
	place: FunctionPlace,
): FunctionSettings => {
	const read = readProperties(properties, resource);
	const name = resource.ref;
	const arn = resource.attributes.Arn ?? "";
	const accessKeyId = accessKeyOf(arn);
	const codeDirectory = place.codeDirectory(read.Code.S3Key);
	const { LogFormat = "Text", ApplicationLogLevel } = read.LoggingConfig ?? {};
	return {
		id: resource.id,
		name,
		arn,
		accessKeyId,
		codeDirectory,
		handler: read.Handler,
		memoryMegabytes: read.MemorySize,
		timeoutSeconds: read.Timeout,
		reservedConcurrency: read.ReservedConcurrentExecutions,
		roleArn: read.Role,
		logFile: join(place.logDirectory, `${name}.log`),
		environment: {
			...read.Environment?.Variables,
			...place.endpoints,
			_HANDLER: read.Handler,
			AWS_REGION: place.region,
			AWS_DEFAULT_REGION: place.region,
			AWS_ACCESS_KEY_ID: accessKeyId,
			AWS_SECRET_ACCESS_KEY: "local",
			AWS_EXECUTION_ENV: `AWS_Lambda_${read.Runtime}`,
			AWS_LAMBDA_FUNCTION_NAME: name,
			AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
			AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(read.MemorySize),
			AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
			// Lambda's own Node is new enough; this machine's may make the SDK say so in every log.
			AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
			AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
			AWS_LAMBDA_LOG_FORMAT: LogFormat,
			...(ApplicationLogLevel && {
				AWS_LAMBDA_LOG_LEVEL: ApplicationLogLevel,
			}),
			LAMBDA_TASK_ROOT: codeDirectory,
		},
	};
};
