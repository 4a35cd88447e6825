import type { Secret } from "#shared/webhook/verify/verify.ts";
import { now, type Recorded, unsigned } from "./recorded-request.ts";

/** The headers that signing adds. */
export const signatureHeaders = (
	recorded: Recorded,
	secret: Secret,
): string[] => {
	const { headers } = unsigned(recorded);
	const signed = recorded.sign(unsigned(recorded), secret, now);
	return Object.entries(signed.headers)
		.filter(([name, value]) => headers[name] !== value)
		.map(([name]) => name);
};

/** Whether the provider signs when it sent the request: then a second later the signature is another. */
export const signsTime = (
	{ sign, ...rest }: Recorded,
	secret: Secret,
): boolean => {
	const request = unsigned({ sign, ...rest });
	const [before, after] = [now, now + 1].map((time) => {
		const { headers, url, body } = sign(request, secret, time);
		return JSON.stringify([headers, url, body.toString("latin1")]);
	});
	return before !== after;
};

/**
 * The part of the secret that the request carries as it is, where the provider signs nothing: then that alone proves the request,
 * whatever else it says.
 */
export const carriedSecret = (
	{ sign, ...rest }: Recorded,
	secret: Secret,
): string | undefined => {
	const request = unsigned({ sign, ...rest });
	const body = Buffer.concat([request.body, Buffer.from("x")]);
	const [proof, other] = [request, { ...request, body }].map((one) => {
		const { headers, url } = sign(one, secret, now);
		return JSON.stringify([headers, url]);
	});
	if (proof !== other) return undefined;
	return Object.values(secret).find(
		(value): value is string =>
			typeof value === "string" && (proof?.includes(value) ?? false),
	);
};

/** How many of the damages of damages.ts a signature covers at least in a body, and in a URL if it covers any there. */
export const coverageOf = (
	{ example }: Recorded,
	names: readonly string[],
): { readonly bodies: number; readonly urls: number } => {
	// Plivo's older way signs neither body nor query.
	if (names.includes("x-plivo-signature-v2"))
		return { bodies: example.method === "GET" ? 1 : 0, urls: 4 };
	// Mailgun signs the token alone, a twentieth of what it sends.
	if (example.body.includes('"event-data"')) return { bodies: 1, urls: 5 };
	// SNS signs no address but the one that confirms.
	if (example.headers?.["x-amz-sns-message-type"])
		return { bodies: 20, urls: 5 };
	// A signature that is a parameter of the query covers the others.
	const isParameter = names.length === 0 && example.method === "GET";
	const bodies = Math.min(36, Math.max(1, example.body.length));
	return { bodies, urls: isParameter ? 1 : 5 };
};
