import type { Delivery } from "#shared/webhook/reader.ts";
import { rawQuery, type WebhookRequest } from "#shared/webhook/request.ts";
import { formToVerify } from "#shared/webhook/verify/form-to-verify.ts";

/** Many times what Vonage sends. */
export const maxParameters = 200;

const fromJson = (body: Buffer): URLSearchParams | undefined => {
	try {
		const value: unknown = JSON.parse(body.toString("utf8"));
		if (value === null || typeof value !== "object" || Array.isArray(value))
			return undefined;
		const all = Object.entries(value);
		if (all.length > maxParameters) return undefined;
		const isFlat = all.every(([, one]) =>
			["string", "number", "boolean"].includes(typeof one),
		);
		return isFlat
			? new URLSearchParams(
					all.map(([name, one]): [string, string] => [name, String(one)]),
				)
			: undefined;
	} catch {
		return undefined;
	}
};

/** The account settings decide whether they come as a query, a form or JSON. Undefined where they come as none of these. */
export const smsParametersOf = (
	sent: WebhookRequest | Delivery,
): URLSearchParams | undefined => {
	if (sent.method === "GET")
		return sent.body.length > 0
			? undefined
			: new URLSearchParams("url" in sent ? rawQuery(sent.url) : sent.query);
	return /^application\/json\b/i.test(sent.headers["content-type"] ?? "")
		? fromJson(sent.body)
		: formToVerify({ url: "", ...sent });
};
