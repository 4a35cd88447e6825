import type { WebhookRequest } from "#shared/webhook/request.ts";
import { sign } from "../../../functions/webhooks/plivo/sign.ts";
import { baseUrl } from "../recorded-request.ts";

export const authToken = "ZTc0MTBhZjY4M2JjOTI1ZDdlMDE0ZmE2";

type Parameters = Readonly<Record<string, string>>;

/** A POST of these parameters, unsigned. */
export const posted = (
	path: string,
	parameters: Parameters,
): WebhookRequest => ({
	method: "POST",
	url: `${baseUrl}/webhooks/plivo/${path}`,
	headers: { "content-type": "application/x-www-form-urlencoded" },
	body: Buffer.from(new URLSearchParams(parameters).toString()),
});

/** The signature that Plivo would set, by either of its ways. */
export const signatureOf = (
	request: WebhookRequest,
	version: "v2" | "v3",
	token = authToken,
	nonce = "84213900431785214400",
): Readonly<Record<string, string>> => {
	const header = `x-plivo-signature-${version}-nonce`;
	const headers = { ...request.headers, [header]: nonce };
	return sign({ ...request, headers }, { authToken: token }, 0).headers;
};
