import { parse, stringify } from "node:querystring";

/** Scheme, user info, host, port and the rest of a URL, each exactly as written. */
const parts = (url: string) => {
	const match =
		/^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*@)?([^/?#]*?)(:\d*)?(?=[/?#]|$)(.*)$/is.exec(
			url,
		);
	if (!match) return undefined;
	const [, scheme = "", userInfo = "", host = "", port = "", rest = ""] = match;
	return { scheme, userInfo, host, port, rest };
};

/** Twilio signs some URLs with the standard port and some without, whichever way they are configured. */
const withAndWithoutPort = (url: string): string[] => {
	const split = parts(url);
	if (!split) return [url];
	const { scheme, userInfo, host, port, rest } = split;
	const standard = scheme.toLowerCase() === "https://" ? ":443" : ":80";
	return [
		`${scheme}${userInfo}${host}${rest}`,
		`${scheme}${userInfo}${host}${port || standard}${rest}`,
	];
};

/** Some of Twilio's products sign the URL as a parser writes it, some with the query encoded the old way. */
const escapedForms = (url: string): string[] => {
	if (!URL.canParse(url)) return [];
	const normalized = new URL(url).toString();
	const start = normalized.indexOf("?");
	if (start < 0 || start === normalized.length - 1) return [normalized];
	const query = stringify(parse(normalized.slice(start + 1)));
	return [normalized, `${normalized.slice(0, start + 1)}${query}`];
};

/** Basic credentials were in the configured URL, and so in what was signed. */
const withCredentials = (
	url: string,
	authorization: string | undefined,
): string | undefined => {
	const encoded = /^Basic (.+)$/i.exec(authorization ?? "")?.[1];
	const split = parts(url);
	if (!encoded || !split || split.userInfo) return undefined;
	const { scheme, host, port, rest } = split;
	const credentials = Buffer.from(encoded, "base64").toString("utf8");
	return `${scheme}${credentials}@${host}${port}${rest}`;
};

/**
 * The strings that Twilio may have signed for a call to `url`, the likeliest first. Most URLs have two.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export const signedUrls = (
	url: string,
	authorization: string | undefined,
): readonly string[] => {
	const called = [withCredentials(url, authorization), url].flatMap((one) =>
		one === undefined ? [] : [one.replace(/#.*$/s, "")],
	);
	const all = called.flatMap((one) =>
		[one, ...escapedForms(one)].flatMap(withAndWithoutPort),
	);
	return [...new Set(all)];
};
