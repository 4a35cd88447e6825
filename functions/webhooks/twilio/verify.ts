import { createHash, createHmac } from "node:crypto";
import { SignatureError } from "#shared/errors.ts";
import { queryOf } from "#shared/webhook/form.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { formToVerify } from "#shared/webhook/verify/form-to-verify.ts";
import {
	equalText,
	type Secret,
	strings,
	type Verify,
} from "#shared/webhook/verify/verify.ts";
import { signedUrls } from "./signed-urls.ts";

/** A subaccount's webhooks are signed with its own token. */
const tokenOf = (secret: Secret, accountSid: string | null): string[] => {
	const subaccounts = secret.subaccounts;
	if (
		accountSid !== null &&
		subaccounts !== null &&
		typeof subaccounts === "object" &&
		Object.hasOwn(subaccounts, accountSid)
	)
		return strings(Reflect.get(subaccounts, accountSid));
	return strings(secret.authToken);
};

/** Names in order, each with its distinct values in order; blank values count. */
const signedParameters = (form: URLSearchParams): string => {
	const values = new Map<string, Set<string>>();
	for (const [name, value] of form) {
		const known = values.get(name);
		if (known) known.add(value);
		else values.set(name, new Set([value]));
	}
	return [...values.keys()]
		.sort()
		.flatMap((name) =>
			[...(values.get(name) ?? [])].sort().map((value) => name + value),
		)
		.join("");
};

/** A body that is no form is not in the signature; its hash is, in the URL. */
const assertBodyHash = (request: WebhookRequest, expected: string | null) => {
	if (expected === null)
		throw new SignatureError(
			"malformed-signature",
			"a body that is no form needs bodySHA256 in the URL",
		);
	const actual = createHash("sha256").update(request.body).digest("hex");
	if (!equalText(expected, actual))
		throw new SignatureError("body-mismatch", "bodySHA256");
};

/**
 * HMAC-SHA1 over the URL as called and, for forms, every parameter. No time is signed: duplicates are told by their ids.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export const verifyTwilio: Verify = (request, secrets) => {
	const form = formToVerify(request);
	const query = queryOf(request);
	const accountSid = form.get("AccountSid") ?? query.get("AccountSid");
	const tokens = secrets.flatMap((secret) => tokenOf(secret, accountSid));
	if (tokens.length === 0) throw new SignatureError("no-secret");

	const signature = request.headers["x-twilio-signature"];
	if (!signature)
		throw new SignatureError("missing-signature", "no x-twilio-signature");

	const bodyHash = query.get("bodySHA256");
	const hashed =
		bodyHash !== null || (request.body.length > 0 && form.size === 0);
	const parameters = hashed ? "" : signedParameters(form);
	const authorization = request.headers.authorization;
	const proven = signedUrls(request.url, authorization).some((url) =>
		tokens.some((token) =>
			equalText(
				signature,
				createHmac("sha1", token)
					.update(url)
					.update(parameters)
					.digest("base64"),
			),
		),
	);
	if (!proven) throw new SignatureError("signature-mismatch");
	if (hashed) assertBodyHash(request, bodyHash);
};
