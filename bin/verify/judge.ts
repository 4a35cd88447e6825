import { MalformedError, RequestError } from "#shared/errors.ts";
import { type Explanation, explain } from "#shared/webhook/explain.ts";
import {
	CertificateError,
	forgetCertificates,
	rememberCertificate,
} from "#webhooks/ses/certificates.ts";
import { findWebhook } from "../find-webhook.ts";
import { readRequest } from "./read-request.ts";

const clock = (): number => Math.floor(Date.now() / 1000);

/**
 * JSON text of a request -> what the edge would say to it. Never rejects: what cannot be judged is not valid.
 *
 * @default webhook the one that the request names
 */
export const judge = async (
	json: string,
	webhook?: string,
): Promise<Explanation> => {
	try {
		const recorded = readRequest(json, clock);
		const name = webhook ?? recorded.webhook;
		if (name === undefined)
			return { valid: false, reason: "unknown-webhook: none is named" };
		const { webhook: judged } = findWebhook(name);
		forgetCertificates();
		for (const [url, pem] of recorded.certs) rememberCertificate(url, pem);
		return await explain(
			judged,
			recorded.request,
			recorded.secrets,
			recorded.now,
		);
	} catch (error) {
		if (error instanceof MalformedError)
			return { valid: false, reason: `malformed-request: ${error.message}` };
		if (error instanceof CertificateError)
			return {
				valid: false,
				reason: `no-certificate: ${error.message}; give it in certs`,
			};
		if (error instanceof RequestError)
			return { valid: false, reason: `unknown-webhook: ${error.message}` };
		return {
			valid: false,
			reason: `failed: ${error instanceof Error ? error.name : "unknown"}`,
		};
	}
};
