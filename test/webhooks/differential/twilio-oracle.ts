import {
	validateRequest,
	validateRequestWithBody,
} from "twilio/lib/webhooks/webhooks.js";
import { verifyTwilio } from "#webhooks/twilio/verify.ts";
import { believes } from "./believes.ts";

export const token = "5f0c2d7be19a46838bd4f1e06a937c52";

export type Case = {
	readonly url: string;
	readonly contentType: string;
	readonly body: string;
	readonly signature: string;
	readonly token: string;
	readonly authorization?: string;
};

export const ours = (one: Case): boolean =>
	believes(() =>
		verifyTwilio(
			{
				method: one.body === "" ? "GET" : "POST",
				url: one.url,
				headers: {
					"content-type": one.contentType,
					"x-twilio-signature": one.signature,
					...(one.authorization ? { authorization: one.authorization } : {}),
				},
				body: Buffer.from(one.body),
			},
			[{ authToken: one.token }],
			0,
		),
	);

/** As a form parser hands them to Twilio's library: a list where a name comes more than once. */
export const paramsOf = (form: string): Record<string, unknown> => {
	const sent = new URLSearchParams(form);
	const params: Record<string, unknown> = Object.create(null);
	for (const name of sent.keys()) {
		const values = sent.getAll(name);
		params[name] = values.length > 1 ? values : values[0];
	}
	return params;
};

export const form = "application/x-www-form-urlencoded";

export const theirs = ({
	url,
	contentType,
	body,
	signature,
	token,
}: Case): boolean =>
	believes(() => {
		const believed =
			url.includes("bodySHA256") || (body !== "" && contentType !== form)
				? validateRequestWithBody(token, signature, url, body)
				: validateRequest(
						token,
						signature,
						url,
						paramsOf(contentType === form ? body : ""),
					);
		if (!believed) throw new Error("refused");
	});
