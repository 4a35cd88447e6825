import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FunctionSettings } from "#lib/local/lambda/function-settings.ts";

const codeDirectory = fileURLToPath(new URL(".", import.meta.url));

/** Settings of a function of this folder, as `functions.count`. */
export const settingsFor = (
	handler: string,
	changes: Partial<FunctionSettings> = {},
): FunctionSettings => ({
	id: "F",
	name: "f",
	arn: "arn:aws:lambda:us-east-1:123456789012:function:f",
	handler,
	codeDirectory,
	memoryMegabytes: 128,
	timeoutSeconds: 5,
	accessKeyId: "key",
	roleArn: "role",
	logFile: join(mkdtempSync(join(tmpdir(), "logs-")), "f.log"),
	environment: {
		_HANDLER: handler,
		LAMBDA_TASK_ROOT: codeDirectory,
		AWS_LAMBDA_FUNCTION_NAME: "f",
		AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
		AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "128",
		AWS_LAMBDA_LOG_GROUP_NAME: "/aws/lambda/f",
		AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
	},
	...changes,
});
