export type VoipmsCase = {
	readonly url: string;
	readonly sourceIp: string;
	readonly secret: {
		readonly urlToken: string;
		readonly allowedIps?: readonly string[];
	};
};

const bases = ["/webhooks/voipms/sms/incoming", "/api/voip/sms/webhook"];

const decoded = (segment: string): string => {
	try {
		return decodeURIComponent(segment);
	} catch {
		return "";
	}
};

/** Bits of an address written in full, as a text of 0 and 1. */
const bitsOf = (address: string): string =>
	address.includes(":")
		? address
				.split(":")
				.map((group) =>
					Number.parseInt(group, 16).toString(2).padStart(16, "0"),
				)
				.join("")
		: address
				.split(".")
				.map((part) => Number(part).toString(2).padStart(8, "0"))
				.join("");

const isIn = (address: string, range: string): boolean => {
	const [start = "", prefix] = range.split("/");
	const bits = bitsOf(start);
	const length = prefix === undefined ? bits.length : Number(prefix);
	return (
		address.includes(":") === start.includes(":") &&
		length <= bits.length &&
		bitsOf(address).startsWith(bits.slice(0, length))
	);
};

/** As we tell an admin to write it: the token behind the path or in the query, and one of the addresses, if any are named. */
export const documented = ({ url, sourceIp, secret }: VoipmsCase): boolean => {
	const { pathname, searchParams } = new URL(url);
	const [segment = "", ...before] = pathname.split("/").reverse();
	const inPath = bases.includes(before.reverse().join("/"))
		? [decoded(segment)]
		: [];
	const { urlToken, allowedIps } = secret;
	return (
		urlToken.trim() !== "" &&
		[...inPath, ...searchParams.getAll("token")].includes(urlToken) &&
		(allowedIps === undefined ||
			allowedIps.length === 0 ||
			allowedIps.some((range) => isIn(sourceIp, range)))
	);
};
