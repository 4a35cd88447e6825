import { validateSignature } from "plivo/dist/utils/security.js";
import { validateV3Signature } from "plivo/dist/utils/v3Security.js";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Verify } from "#shared/webhook/verify/verify.ts";
import { believes } from "./believes.ts";

export const token = "OGQzNWZhNzI0YjE5ZTA2Y2Q4YTM1Zjkx";
export const form = "application/x-www-form-urlencoded";

/** A request with the secret that it is to be judged by. */
export type Case = WebhookRequest & { readonly token: string };

export const ours =
	(verify: Verify) =>
	({ token, ...request }: Case): boolean =>
		believes(() => verify(request, [{ authToken: token }], 0));

/** As a form parser hands them to Plivo's library: a list where a name comes more than once. */
const paramsOf = (encoded: string): object => {
	const sent = new URLSearchParams(encoded);
	const params: Record<string, unknown> = Object.create(null);
	for (const name of sent.keys()) {
		const values = sent.getAll(name);
		params[name] = values.length > 1 ? values : values[0];
	}
	return params;
};

const isPostedForm = ({ method, headers }: Case): boolean =>
	method === "POST" && headers["content-type"] === form;

const header = ({ headers }: Case, name: string): string => {
	const value = headers[`x-plivo-signature-${name}`];
	if (!value) throw new Error("missing");
	return value;
};

/** Either of its two headers, by the newer way. */
export const theirsNewer = (one: Case): boolean =>
	["v3", "ma-v3"].some((name) =>
		believes(() => {
			const isSigned = validateV3Signature(
				one.method,
				one.url,
				header(one, "v3-nonce"),
				one.token,
				header(one, name),
				paramsOf(isPostedForm(one) ? one.body.toString() : ""),
			);
			if (!isSigned) throw new Error("refused");
		}),
	);

/** By the older. The library knows lists of signatures of the newer way only: here it is asked for each. */
export const theirsOlder = (one: Case): boolean =>
	["v2", "ma-v2"].some((name) =>
		believes(() => {
			const isSigned = header(one, name)
				.split(",")
				.some((signature) =>
					validateSignature(
						one.url,
						header(one, "v2-nonce"),
						signature,
						one.token,
					),
				);
			if (!isSigned) throw new Error("refused");
		}),
	);
