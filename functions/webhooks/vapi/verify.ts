import { SignatureError } from "#shared/errors.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import {
	equalText,
	type Secret,
	strings,
	type Verify,
} from "#shared/webhook/verify/verify.ts";
import { plansOf } from "./hmac-plan.ts";
import { assertSigned } from "./signed.ts";

/** With or without `Bearer`: Vapi's console lets an admin choose header and prefix. */
const assertToken = (
	{ headers }: WebhookRequest,
	{ serverSecretHeader }: Secret,
	tokens: readonly string[],
): void => {
	const names = [
		"x-vapi-secret",
		"authorization",
		...strings(serverSecretHeader),
	];
	const given = names
		.map((name) => headers[name.trim().toLowerCase()])
		.filter((value) => value !== undefined && value !== "")
		.flatMap((value = "") => [value, value.replace(/^Bearer +/i, "")]);
	if (given.length === 0)
		throw new SignatureError(
			"missing-signature",
			`no ${names.join(" and no ")}`,
		);
	const matches = tokens.some((token) =>
		given.some((one) => equalText(one, token)),
	);
	if (!matches) throw new SignatureError("signature-mismatch");
};

const refusalOf = (assert: () => void): SignatureError | undefined => {
	try {
		assert();
		return undefined;
	} catch (error) {
		if (error instanceof SignatureError) return error;
		throw error;
	}
};

/**
 * As the credential of the server URL says: the secret itself in a header (then nothing of the request is signed), or an HMAC.
 * Vapi sends either only to URLs that are saved in its console, not to one that a call was made with.
 * https://docs.vapi.ai/server-url/server-authentication
 */
export const verifyVapi: Verify = (request, secrets, now) => {
	const ways = secrets.flatMap((secret) => {
		const tokens = strings(secret.serverSecret);
		return [
			...(tokens.length > 0
				? [() => assertToken(request, secret, tokens)]
				: []),
			...plansOf(secret.hmac).map(
				(plan) => () => assertSigned(request, plan, now),
			),
		];
	});
	const refusals: SignatureError[] = [];
	for (const way of ways) {
		const refusal = refusalOf(way);
		if (!refusal) return;
		refusals.push(refusal);
	}
	// What came but does not fit says more than what did not come.
	throw (
		refusals.find(({ reason }) => reason !== "missing-signature") ??
		refusals[0] ??
		new SignatureError("no-secret")
	);
};
