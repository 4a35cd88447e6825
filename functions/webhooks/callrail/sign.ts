import { createHmac } from "node:crypto";
import type { Sign } from "#shared/webhook/example.ts";

/** The company's own key, else the first there is. */
const keyFor = (
	body: string,
	{ signingKeys, signingKey }: Parameters<Sign>[1],
): string => {
	const byCompany =
		typeof signingKeys === "object" && signingKeys !== null
			? Object.entries(signingKeys)
			: [];
	const own = byCompany.find(([company]) => body.includes(`"${company}"`));
	const [key] = [
		own?.[1] ?? [],
		signingKey ?? [],
		byCompany.map(([, one]) => one),
	].flat(2);
	if (typeof key !== "string")
		throw new Error("The CallRail secret holds no signing key");
	return key;
};

/** As CallRail signs, with a company's key as text. https://apidocs.callrail.com/#verifying-webhooks */
export const sign: Sign = (request, secret) => {
	const hmac = createHmac("sha1", keyFor(request.body.toString(), secret));
	return {
		...request,
		headers: {
			...request.headers,
			signature: hmac.update(request.body).digest("base64"),
		},
	};
};
