export type SecretsErrorCode =
	| "InvalidParameterException"
	| "InvalidRequestException"
	| "ResourceExistsException"
	| "ResourceNotFoundException"
	| "UnknownOperationException";

/** A refusal as Secrets Manager words it on the wire. */
export class SecretsError extends Error {
	readonly code: SecretsErrorCode;

	constructor(code: SecretsErrorCode, message: string) {
		super(message);
		this.code = code;
	}
}
