import * as z from "zod/mini";

export type Answer = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | readonly string[]>>;
	readonly body: Buffer;
};

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const format2 = z.object({
	statusCode: z.coerce.number().check(z.int(), z.gte(200), z.lte(599)),
	headers: z.nullish(z.record(z.string(), scalar)),
	cookies: z.nullish(z.array(z.string())),
	body: z.nullish(z.string()),
	isBase64Encoded: z.nullish(z.boolean()),
});

/** An answer of API Gateway itself, as `{"message": …}`. */
export const gatewayAnswer = (
	status: number,
	message: string,
	headers: Readonly<Record<string, string>> = {},
): Answer => ({
	status,
	headers: { ...headers, "content-type": "application/json" },
	body: Buffer.from(JSON.stringify({ message })),
});

const jsonAnswer = (value: unknown): Answer => ({
	status: 200,
	headers: { "content-type": "application/json" },
	body: Buffer.from(
		typeof value === "string" ? value : JSON.stringify(value ?? null),
	),
});

/** Of the connection, not of the answer: API Gateway sets them itself. */
const ownHeaders = ["connection", "content-length", "transfer-encoding"];

const hasStatusCode = (value: unknown) =>
	typeof value === "object" && value !== null && "statusCode" in value;

/**
 * The HTTP answer that a function's result stands for in payload format 2.0.
 * A result without a status code is itself the body; one with a malformed answer is a 500.
 */
export const integrationResponse = (payload: string): Answer => {
	const value: unknown = JSON.parse(payload);
	if (!hasStatusCode(value)) return jsonAnswer(value);
	const parsed = format2.safeParse(value);
	if (!parsed.success) return gatewayAnswer(500, "Internal Server Error");
	const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
	const lowerCased = Object.entries(headers ?? {})
		.map(([name, text]) => [name.toLowerCase(), String(text)] as const)
		.filter(([name]) => !ownHeaders.includes(name));
	return {
		status: statusCode,
		headers: {
			"content-type": "text/plain;charset=UTF-8",
			...Object.fromEntries(lowerCased),
			...(cookies?.length && { "set-cookie": cookies }),
		},
		body: Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8"),
	};
};
