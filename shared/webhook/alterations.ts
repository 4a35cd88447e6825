import type { WebhookRequest } from "./request.ts";
import type { Secret } from "./verify/verify.ts";

/** A request and secrets in which one thing is otherwise; `when` completes "the signature fits ...". */
export type Alteration = {
	readonly when: string;
	readonly request: WebhookRequest;
	readonly secrets: readonly Secret[];
};

type Rewrite = readonly [when: string, rewrite: (text: string) => string];

const rewriteJson =
	(indent?: number) =>
	(text: string): string => {
		try {
			return JSON.stringify(JSON.parse(text), null, indent);
		} catch {
			// The parser's message quotes the body; what is no JSON was not written anew.
			return text;
		}
	};

/** What proxies, frameworks and editors do to a body on its way. */
const bodyRewrites: readonly Rewrite[] = [
	["with a newline after the body", (text) => `${text}\n`],
	["with CRLF after the body", (text) => `${text}\r\n`],
	["without the whitespace after the body", (text) => text.trimEnd()],
	["without the whitespace around the body", (text) => text.trim()],
	["with LF for CRLF in the body", (text) => text.replaceAll("\r\n", "\n")],
	["with CRLF for LF in the body", (text) => text.replace(/\r?\n/g, "\r\n")],
	["with the body as compact JSON: it was written anew", rewriteJson()],
	["with the body as indented JSON: it was written anew", rewriteJson(2)],
];

/** What proxies and configurations do to a URL. */
const urlRewrites: readonly Rewrite[] = [
	["with https for http in the URL", (url) => url.replace(/^http:/, "https:")],
	["with http for https in the URL", (url) => url.replace(/^https:/, "http:")],
	[
		"with a slash at the end of the path",
		(url) => url.replace(/([^/])(?=\?|$)/, "$1/"),
	],
	[
		"without the slash at the end of the path",
		(url) => url.replace(/\/(?=\?|$)/, ""),
	],
	["without the query of the URL", (url) => url.replace(/\?.*/s, "")],
];

/** What happens to a key between the provider's console and ours. */
const secretRewrites: readonly Rewrite[] = [
	["without the whitespace around the secret", (text) => text.trim()],
	["without whsec_ before the secret", (text) => text.replace(/^whsec_/, "")],
	[
		"with whsec_ before the secret",
		(text) => (text.startsWith("whsec_") ? text : `whsec_${text}`),
	],
];

/** Every text in the secret, in lists and objects too. */
const mapTexts = (value: unknown, map: (text: string) => unknown): unknown => {
	if (typeof value === "string") return map(value);
	if (Array.isArray(value)) return value.map((one) => mapTexts(one, map));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, mapTexts(one, map)]),
	);
};

/** What usually goes wrong between a signature and its verification, undone, one at a time. */
export function* alterations(
	request: WebhookRequest,
	secrets: readonly Secret[],
): Generator<Alteration> {
	const text = request.body.toString("utf8");
	for (const [when, rewrite] of bodyRewrites) {
		const body = rewrite(text);
		if (body !== text)
			yield { when, secrets, request: { ...request, body: Buffer.from(body) } };
	}
	for (const [when, rewrite] of urlRewrites) {
		const url = rewrite(request.url);
		if (url !== request.url)
			yield { when, secrets, request: { ...request, url } };
	}
	for (const [when, rewrite] of secretRewrites) {
		const altered = secrets.map((secret) =>
			Object.fromEntries(
				Object.entries(secret).map(([name, value]) => [
					name,
					mapTexts(value, rewrite),
				]),
			),
		);
		yield { when, request, secrets: altered };
	}
}
