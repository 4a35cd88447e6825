/** Every environment variable that the stack may give a function. */
export type EnvName =
	| "BASE_URL"
	| "STAGE"
	| "SECRET_ID"
	/** Of a worker that may ask that provider. */
	| `${Uppercase<string>}_SECRET_ID`
	| "QUEUE_URL"
	| "DEAD_LETTER_QUEUE_URL"
	| "BUCKET_NAME"
	| "TABLE_NAME"
	| "EMAIL_QUEUE_URL"
	| "MAIL_FROM"
	| "MAIL_CONFIGURATION_SET"
	| "OPERATOR_EMAIL"
	| "DEFAULT_COUNTRY"
	| "KEEP_DELIVERIES_DAYS";

/** Of the deployment, not of any request. Its message may be logged. */
export class ConfigurationError extends Error {
	override readonly name = "ConfigurationError";
}

/** Throws `ConfigurationError` when the stack forgot to give it. */
export const env = (name: EnvName): string => {
	const value = process.env[name];
	if (!value) throw new ConfigurationError(`The environment lacks ${name}`);
	return value;
};

/** Undefined where the stack does not give it. */
export const optionalEnv = (name: EnvName): string | undefined =>
	process.env[name] || undefined;
