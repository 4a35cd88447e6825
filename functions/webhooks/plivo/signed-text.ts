import { SignatureError } from "#shared/errors.ts";
import { queryOf } from "#shared/webhook/form.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { formToVerify } from "#shared/webhook/verify/form-to-verify.ts";

/** Scheme, host, port and path as called: neither credentials nor query nor fragment are signed with it. */
export const withoutQuery = (url: string): string =>
	url.replace(/[?#].*$/s, "").replace(/^([^:/]+:\/\/)[^/]*@/, "$1");

/** By name, then by value; a name that comes twice counts twice. */
const sorted = (
	sent: URLSearchParams,
	between: string,
	joint: string,
): string => {
	const values = new Map<string, string[]>();
	for (const [name, value] of sent) {
		const known = values.get(name);
		if (known) known.push(value);
		else values.set(name, [value]);
	}
	return [...values.keys()]
		.sort()
		.flatMap((name) =>
			(values.get(name) ?? []).sort().map((value) => name + between + value),
		)
		.join(joint);
};

/** A body that is no form is in no signature. */
const signedForm = (request: WebhookRequest): URLSearchParams => {
	const form =
		request.method === "GET" ? new URLSearchParams() : formToVerify(request);
	if (request.body.length > 0 && form.size === 0)
		throw new SignatureError(
			"malformed-signature",
			"only parameters of a form are signed, and this body has none",
		);
	return form;
};

/**
 * What a V3 signature is over, without the nonce. Where a POST has parameters but no query a bare `?` stays; where it has both
 * a dot stands between them. https://www.plivo.com/docs/voice/concepts/signature-validation
 */
export const signedText = (request: WebhookRequest): string => {
	const form = signedForm(request);
	const base = withoutQuery(request.url);
	const query = sorted(queryOf(request), "=", "&");
	if (query === "" && form.size === 0) return base;
	const dot = query !== "" && form.size > 0 ? "." : "";
	return `${base}?${query}${dot}${sorted(form, "", "")}`;
};
