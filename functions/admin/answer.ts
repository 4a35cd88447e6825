import { RequestError } from "#shared/errors.ts";
import type { Page } from "#shared/records/list.ts";

/** What an admin asks, after API Gateway has checked the token and matched the route. */
export type AdminRequest = {
	/** Of the path. */
	readonly id: string;
	readonly query: Readonly<Record<string, string | undefined>>;
	readonly body: string;
	readonly defaultCountry: string;
};

/** What to answer as JSON; undefined where there is no such thing: 404. */
export type AdminRoute = (request: AdminRequest) => Promise<unknown>;

const defaultLimit = 50;
const maxLimit = 100;

/** `?limit=&cursor=`. Throws `RequestError`. */
export const pageOf = ({ query: { limit, cursor } }: AdminRequest): Page => {
	const count = limit === undefined ? defaultLimit : Number(limit);
	if (!Number.isInteger(count) || count < 1 || count > maxLimit)
		throw new RequestError(`limit is a whole number from 1 to ${maxLimit}`);
	return { limit: count, cursor };
};
