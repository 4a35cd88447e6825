/** Every environment variable that the stack may give a function. */
export type EnvName =
	| "BASE_URL"
	| "STAGE"
	| "SECRET_ID"
	| "QUEUE_URL"
	| "BUCKET_NAME"
	| "TABLE_NAME"
	| "EMAIL_QUEUE_URL"
	| "MAIL_FROM"
	| "OPERATOR_EMAIL"
	| "DEFAULT_COUNTRY"
	| "KEEP_DELIVERIES_DAYS";

/** Throws when the stack forgot to give it. */
export const env = (name: EnvName): string => {
	const value = process.env[name];
	if (!value) throw new Error(`The environment lacks ${name}`);
	return value;
};
