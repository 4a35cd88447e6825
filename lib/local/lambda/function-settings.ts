/** What the template says about one function, and how a process of it is started. */
export type FunctionSettings = {
	readonly id: string;
	readonly name: string;
	readonly arn: string;
	readonly handler: string;
	/** Directory of the function's code. */
	readonly codeDirectory: string;
	readonly memoryMegabytes: number;
	readonly timeoutSeconds: number;
	/** @default none: bounded only by `maxEnvironments` */
	readonly reservedConcurrency?: number | undefined;
	/** The whole environment, but for what differs from one execution environment to the next. */
	readonly environment: Readonly<Record<string, string>>;
	readonly accessKeyId: string;
	readonly roleArn: string;
	/** File that receives stdout and stderr. */
	readonly logFile: string;
};

export type FunctionError = {
	readonly errorType: string;
	readonly errorMessage: string;
	/** The function never became ready, or had no room: its handler did not see the event. */
	readonly didNotStart?: true;
};

export type InvokeResult =
	| { readonly payload: string; readonly error?: never }
	| { readonly error: FunctionError; readonly payload?: never };
