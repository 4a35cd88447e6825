import { SignatureError } from "#shared/errors.ts";
import { formOf, isForm } from "../form.ts";
import type { WebhookRequest } from "../request.ts";

/** Many times what any provider sends; a million names would take a second to sort. */
const maxParameters = 10_000;

const hasTooMany = (body: Buffer): boolean => {
	let at = -1;
	for (let count = 0; count < maxParameters; count++) {
		at = body.indexOf("&", at + 1);
		if (at < 0) return false;
	}
	return true;
};

/** `formOf` of a request that anybody may have sent. Throws `SignatureError` where checking a signature over it would be an attack. */
export const formToVerify = (request: WebhookRequest): URLSearchParams => {
	if (isForm(request) && hasTooMany(request.body))
		throw new SignatureError(
			"malformed-signature",
			`more than ${maxParameters} parameters`,
		);
	return formOf(request);
};
