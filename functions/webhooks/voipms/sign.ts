import type { Sign } from "#shared/webhook/example.ts";

const placeholder = /\{token\}|%7Btoken%7D/i;

/** VoIP.ms calls the URL it was given: the token takes its place in the path, or else follows the query. https://voip.ms/resources/api */
export const sign: Sign = (request, { urlToken }) => {
	const [token] = [urlToken].flat();
	if (typeof token !== "string")
		throw new Error("The VoIP.ms secret holds no urlToken");
	const encoded = encodeURIComponent(token);
	const { url } = request;
	return {
		...request,
		url: placeholder.test(url)
			? url.replace(placeholder, () => encoded)
			: `${url}${url.includes("?") ? "&" : "?"}token=${encoded}`,
	};
};
