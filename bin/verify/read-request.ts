import * as z from "zod/mini";
import { MalformedError } from "#shared/errors.ts";
import { parse } from "#shared/parse.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";

const text = z.nullish(z.string());

const RecordedRequest = z.object({
	webhook: text,
	method: z.string(),
	url: z.string(),
	headers: z.nullish(z.record(z.string(), z.unknown())),
	body: text,
	bodyBase64: text,
	secret: z.optional(z.unknown()),
	now: z.nullish(z.number()),
	sourceIp: text,
	certs: z.nullish(z.record(z.string(), z.unknown())),
});

/** A request as somebody wrote it down, and what to judge it by. */
export type Recorded = {
	/** Left out where the request does not say which webhook it is for. */
	readonly webhook?: string;
	readonly request: WebhookRequest;
	readonly secrets: readonly Secret[];
	/** Unix seconds. */
	readonly now: number;
	/** URL -> PEM, in place of what would be downloaded. */
	readonly certs: readonly (readonly [string, string])[];
};

const isText = (value: unknown): value is string => typeof value === "string";

/** Lower case, repeated ones joined with a comma: as API Gateway hands them over. */
const toHeaders = (
	headers: Readonly<Record<string, unknown>>,
): Record<string, string> => {
	const joined: Record<string, string> = Object.create(null);
	for (const [name, value] of Object.entries(headers)) {
		const key = name.toLowerCase();
		const values = [joined[key], value].flat().filter(isText);
		if (values.length > 0) joined[key] = values.join(",");
	}
	return joined;
};

/** What is no JSON object is no secret, and refuses everything. */
const toSecrets = (secret: unknown): Secret[] => {
	const parsed = z.safeParse(z.record(z.string(), z.unknown()), secret);
	return parsed.success ? [parsed.data] : [];
};

const fromJson = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		// The parser's own message quotes the text.
		throw new MalformedError("no JSON");
	}
};

/**
 * JSON text `{ method, url, headers, body | bodyBase64, secret, now?, sourceIp?, certs?, webhook? }` -> request. Throws
 * `MalformedError`, which names what is wrong and quotes nothing.
 *
 * @param clock unix seconds, for a request that does not say when it came
 */
export const readRequest = (json: string, clock: () => number): Recorded => {
	const recorded = parse(RecordedRequest, fromJson(json));
	return {
		webhook: recorded.webhook ?? undefined,
		request: {
			method: recorded.method.toUpperCase(),
			url: recorded.url,
			headers: toHeaders(recorded.headers ?? {}),
			body: isText(recorded.bodyBase64)
				? Buffer.from(recorded.bodyBase64, "base64")
				: Buffer.from(recorded.body ?? ""),
			sourceIp: recorded.sourceIp ?? undefined,
		},
		secrets: toSecrets(recorded.secret),
		now: recorded.now ?? clock(),
		certs: Object.entries(recorded.certs ?? {}).flatMap(([at, pem]) =>
			isText(pem) ? [[at, pem] as const] : [],
		),
	};
};
