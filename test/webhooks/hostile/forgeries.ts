import * as fc from "fast-check";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { now, type Recorded, unsigned } from "../recorded-request.ts";
import { contentTypes, hostileBodies } from "./hostile-bodies.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** A genuine request in which one thing is another, and whether the signature covers that thing. */
export type Forgery = {
	readonly what: string;
	readonly request: WebhookRequest;
	readonly isCovered: boolean;
};

type Change = Partial<WebhookRequest>;

/** The headers that signing adds to a request: the same for two requests that nobody could tell apart by them. */
const added = (one: Recorded, secret: Secret, change: Change): string => {
	const request = { ...unsigned(one), ...change };
	const signed = one.sign(request, secret, now);
	return JSON.stringify(
		Object.entries(signed.headers).filter(
			([name, value]) => request.headers[name] !== value,
		),
	);
};

const covers = (one: Recorded, secret: Secret, change: Change): boolean => {
	try {
		return added(one, secret, change) !== added(one, secret, {});
	} catch {
		// What the provider's own library cannot sign the provider has not signed.
		return true;
	}
};

const truncated = (body: Buffer) =>
	fc
		.nat({ max: Math.max(0, body.length - 1) })
		.map((length) => body.subarray(0, length));

/** Forgeries of one example. `names` are those of the headers that signing adds. */
export const forgeries = (
	one: Recorded,
	secret: Secret,
	names: readonly string[],
): fc.Arbitrary<Forgery> => {
	const genuine = one.sign(unsigned(one), secret, now);
	const withHeader = (name: string, value: string): WebhookRequest => ({
		...genuine,
		headers: { ...genuine.headers, [name]: value },
	});
	const bodies = fc
		.oneof(hostileBodies, truncated(genuine.body))
		.filter((body) => !body.equals(genuine.body))
		.map((body) => ({ body }));
	const urls = fc
		.tuple(fc.constantFrom("?x", "&x", "/x", "/../x"), hostileTexts)
		// A fragment never leaves the caller.
		.map(([between, text]) => ({
			url: genuine.url + between + text.replaceAll("#", ""),
		}));
	const odd = hostileTexts.filter(
		(text) =>
			!names.some((name) => genuine.headers[name]?.trim() === text.trim()),
	);
	return fc.oneof(
		bodies.map((change) => ({
			what: "body",
			request: { ...genuine, ...change },
			isCovered: covers(one, secret, change),
		})),
		urls.map((change) => ({
			what: "url",
			request: { ...genuine, ...change },
			isCovered: covers(one, secret, change),
		})),
		...(names.length > 0
			? [
					fc.tuple(fc.constantFrom(...names), odd).map(([name, value]) => ({
						what: name,
						request: withHeader(name, value),
						isCovered: true,
					})),
				]
			: []),
		fc.oneof(contentTypes, hostileTexts).map((value) => ({
			what: "content-type",
			request: withHeader("content-type", value),
			isCovered: false,
		})),
		fc.tuple(hostileTexts, hostileTexts).map(([name, value]) => ({
			what: "another header",
			request: withHeader(`x-${name}`, value),
			isCovered: false,
		})),
	);
};
