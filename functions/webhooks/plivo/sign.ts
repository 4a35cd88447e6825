import { createHmac } from "node:crypto";
import { parse } from "node:querystring";
import type { Sign } from "#shared/webhook/example.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";

/** `name` and each of its values, names and values in order. */
const pairs = (encoded: string): [name: string, value: string][] =>
	Object.entries(parse(encoded))
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.flatMap(([name, values]) =>
			[values ?? ""]
				.flat()
				.sort()
				.map((value): [string, string] => [name, value]),
		);

/** https://www.plivo.com/docs/voice/concepts/signature-validation */
const v3 = ({ method, url, body }: WebhookRequest, nonce: string): string => {
	const { origin, pathname, search } = new URL(url);
	const query = pairs(search.slice(1)).map((pair) => pair.join("="));
	const posted =
		method === "POST"
			? pairs(body.toString()).map((pair) => pair.join(""))
			: [];
	let text = origin + pathname;
	if (query.length > 0 || posted.length > 0) text += `?${query.join("&")}`;
	if (query.length > 0 && posted.length > 0) text += ".";
	return `${text}${posted.join("")}.${nonce}`;
};

/** https://www.plivo.com/docs/messaging/concepts/signature-validation */
const v2 = ({ url }: WebhookRequest, nonce: string): string =>
	`${new URL(url).origin}${new URL(url).pathname}${nonce}`;

/** The newer way unless the request comes with a nonce of the older. Plivo's library verifies only, so this is its documentation. */
export const sign: Sign = (request, { authToken }) => {
	if (typeof authToken !== "string")
		throw new Error("The Plivo secret holds no authToken");
	const older = request.headers["x-plivo-signature-v2-nonce"];
	const version = older === undefined ? "v3" : "v2";
	const nonce =
		older ??
		request.headers["x-plivo-signature-v3-nonce"] ??
		"50273916482059371640";
	const text = version === "v3" ? v3(request, nonce) : v2(request, nonce);
	return {
		...request,
		headers: {
			...request.headers,
			[`x-plivo-signature-${version}-nonce`]: nonce,
			[`x-plivo-signature-${version}`]: createHmac("sha256", authToken)
				.update(text)
				.digest("base64"),
		},
	};
};
