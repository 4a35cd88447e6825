import { strings } from "#shared/webhook/verify/verify.ts";

/** How a credential of type HMAC signs. https://docs.vapi.ai/server-url/server-authentication */
export type HmacPlan = {
	readonly key: string | Buffer;
	readonly algorithm: "sha1" | "sha256" | "sha512";
	readonly encoding: "hex" | "base64";
	/** In lower case, as the other headers. */
	readonly signatureHeader: string;
	readonly timestampHeader: string;
	readonly messageIdHeader: string;
	readonly signaturePrefix: string;
	/** What is signed: text with `{body}`, `{timestamp}`, `{method}`, `{url}` and `{svix-id}`. */
	readonly payloadFormat?: string;
};

/** What is signed where the plan has no format of its own: unless it says, a request without a time is one of a plan without. */
const formats = new Map<unknown, string>([
	[true, "{timestamp}.{body}"],
	[false, "{body}"],
]);

const oneOf = <T extends string>(
	choices: readonly T[],
	value: unknown,
): T | undefined => choices.find((choice) => choice === value);

const keyOf = (secret: string, isBase64: unknown): string | Buffer =>
	isBase64 === true ? Buffer.from(secret, "base64") : secret;

/** Undefined for a plan under which anybody could sign, or sign once for every body. */
const planOf = (
	plan: Readonly<Record<string, unknown>>,
	secret: string,
): HmacPlan | undefined => {
	const text = (name: string, byDefault: string): string | undefined => {
		const value = plan[name] ?? byDefault;
		return typeof value === "string" ? value.trim() : undefined;
	};
	const key = keyOf(secret, plan.secretIsBase64);
	const algorithm = oneOf(
		["sha1", "sha256", "sha512"],
		plan.algorithm ?? "sha256",
	);
	const encoding = oneOf(
		["hex", "base64"],
		plan.encoding ?? plan.signatureEncoding ?? "hex",
	);
	const signatureHeader = text("signatureHeader", "x-signature");
	const timestampHeader = text("timestampHeader", "x-timestamp");
	const messageIdHeader = text("messageIdHeader", "svix-id");
	const signaturePrefix = text("signaturePrefix", "");
	const payloadFormat =
		plan.payloadFormat ?? formats.get(plan.includeTimestamp);
	if (
		key.length === 0 ||
		!algorithm ||
		!encoding ||
		!signatureHeader ||
		!timestampHeader ||
		!messageIdHeader ||
		signaturePrefix === undefined
	)
		return undefined;
	const fixed = {
		key,
		algorithm,
		encoding,
		signatureHeader: signatureHeader.toLowerCase(),
		timestampHeader: timestampHeader.toLowerCase(),
		messageIdHeader: messageIdHeader.toLowerCase(),
		signaturePrefix,
	};
	if (payloadFormat === undefined) return fixed;
	return typeof payloadFormat === "string" && payloadFormat.includes("{body}")
		? { ...fixed, payloadFormat }
		: undefined;
};

/**
 * The usable plans in a secret's `hmac`: an object or a list of them, each with one secret or a list. `secretKey` and
 * `signatureEncoding` are Vapi's own words for secret and encoding.
 */
export const plansOf = (hmac: unknown): HmacPlan[] =>
	[hmac]
		.flat()
		.filter(
			(plan): plan is Record<string, unknown> =>
				plan !== null && typeof plan === "object",
		)
		.flatMap((plan) =>
			strings(plan.secret ?? plan.secretKey).flatMap(
				(secret) => planOf(plan, secret) ?? [],
			),
		);
