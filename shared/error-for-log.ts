import { ConfigurationError } from "./env.ts";

/** What may be logged of an error: its name, since messages quote what was sent. Only our own configuration speaks in full. */
export const errorForLog = (error: unknown): string => {
	if (error instanceof ConfigurationError) return error.message;
	return error instanceof Error ? error.name : "unknown";
};
