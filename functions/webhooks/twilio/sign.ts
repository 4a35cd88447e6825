import {
	getExpectedBodyHash,
	getExpectedTwilioSignature,
} from "twilio/lib/webhooks/webhooks.js";
import type { Sign } from "#shared/webhook/example.ts";

const form = "application/x-www-form-urlencoded";

/** A name that comes more than once has a list of values. */
const toParams = (sent: URLSearchParams): Record<string, unknown> => {
	const params: Record<string, unknown> = Object.create(null);
	for (const name of new Set(sent.keys())) {
		const values = sent.getAll(name);
		params[name] = values.length > 1 ? values : values[0];
	}
	return params;
};

/** A subaccount's requests are signed with its own token. */
const tokenFor = (
	accountSid: string | null,
	{ subaccounts, authToken }: Parameters<Sign>[1],
): string => {
	const own =
		accountSid !== null && typeof subaccounts === "object" && subaccounts
			? Object.entries(subaccounts).find(([sid]) => sid === accountSid)?.[1]
			: undefined;
	const token = own ?? authToken;
	if (typeof token !== "string")
		throw new Error("The Twilio secret holds no authToken");
	return token;
};

/** As Twilio signs a request; a body that is no form by its hash in the URL. https://www.twilio.com/docs/usage/webhooks/webhooks-security */
export const sign: Sign = (request, secret) => {
	const body = request.body.toString("utf8");
	const isForm = request.headers["content-type"]?.startsWith(form) ?? false;
	const params = new URLSearchParams(isForm ? body : "");
	const url =
		isForm || body === ""
			? request.url
			: `${request.url}${request.url.includes("?") ? "&" : "?"}bodySHA256=${getExpectedBodyHash(body)}`;
	const accountSid =
		params.get("AccountSid") ?? new URL(url).searchParams.get("AccountSid");
	return {
		...request,
		url,
		headers: {
			...request.headers,
			"x-twilio-signature": getExpectedTwilioSignature(
				tokenFor(accountSid, secret),
				url,
				toParams(params),
			),
		},
	};
};
