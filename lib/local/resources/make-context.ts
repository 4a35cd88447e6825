import type { AwsClients } from "../aws-clients.ts";
import type { Place } from "../template/pseudo-parameters.ts";

/** Where the resources of a template are made. */
export type MakeContext = Place & {
	readonly clients: AwsClients;
	/** `http://127.0.0.1:<port>` */
	readonly baseUrl: string;
};

export const arnIn = (
	{ region, account }: Place,
	service: string,
	resource: string,
): string => `arn:aws:${service}:${region}:${account}:${resource}`;
