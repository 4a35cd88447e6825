import { type Algorithm, plainHmac } from "./plain-hmac.ts";

export const now = 1_790_000_000;

export type Plan = {
	readonly secret: string;
	readonly algorithm?: Algorithm;
	readonly encoding?: "hex" | "base64";
	readonly signatureHeader?: string;
	readonly timestampHeader?: string;
	readonly payloadFormat?: string;
	readonly signaturePrefix?: string;
	readonly secretIsBase64?: boolean;
};

export type VapiCase = {
	readonly method: string;
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	readonly secret: { readonly serverSecret?: string; readonly hmac?: Plan };
};

/** The signature of a request, prefix and all, with these values in the format's places. */
export const signatureBy = (
	plan: Plan,
	format: string,
	values: Readonly<Record<string, string>>,
): string => {
	const content = format.replace(
		/\{(body|timestamp|method|url|svix-id)\}/g,
		(_, name: string) => values[name] ?? "",
	);
	const key = plan.secretIsBase64
		? Buffer.from(plan.secret, "base64")
		: plan.secret;
	const digest = plainHmac(plan.algorithm ?? "sha256", key, content);
	return (plan.signaturePrefix ?? "") + digest.toString(plan.encoding ?? "hex");
};

const isFresh = (timestamp: string): boolean => {
	if (!/^(\d{10}|\d{13})$/.test(timestamp)) return false;
	const seconds = Math.floor(Number(timestamp.padEnd(13, "0")) / 1000);
	return Math.abs(now - seconds) <= 300;
};

const isSigned = ({ headers, ...one }: VapiCase, plan: Plan): boolean => {
	if (plan.secret.trim() === "") return false;
	const sent = headers[(plan.signatureHeader ?? "x-signature").toLowerCase()];
	const timestamp =
		headers[(plan.timestampHeader ?? "x-timestamp").toLowerCase()] ?? "";
	const messageId = headers["svix-id"] ?? "";
	// `includeTimestamp` is not in the secret: a request without a time is one of a plan without.
	const format =
		plan.payloadFormat ?? (timestamp ? "{timestamp}.{body}" : "{body}");
	if (!sent || (format.includes("{timestamp}") && !isFresh(timestamp)))
		return false;
	if (format.includes("{svix-id}") && messageId === "") return false;
	const { method, url, body } = one;
	const values = { method, url, body, timestamp, "svix-id": messageId };
	return sent.split(" ").includes(signatureBy(plan, format, values));
};

/** As Vapi's page on authentication has it. */
export const documented = (one: VapiCase): boolean => {
	const { serverSecret, hmac } = one.secret;
	const { authorization = "", "x-vapi-secret": legacy = "" } = one.headers;
	const isKnown =
		serverSecret !== undefined &&
		serverSecret.trim() !== "" &&
		[legacy, authorization].some((value) =>
			[serverSecret, `Bearer ${serverSecret}`].includes(value),
		);
	return isKnown || (hmac !== undefined && isSigned(one, hmac));
};
