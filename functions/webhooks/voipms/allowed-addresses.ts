import { BlockList, isIP } from "node:net";
import type { Secret } from "#shared/webhook/verify/verify.ts";

type Family = "ipv4" | "ipv6";

const familyOf = (address: string): Family | undefined => {
	// An address with a zone (`fe80::1%eth0`) means something on one machine only.
	if (address.includes("%")) return undefined;
	const version = isIP(address);
	return version === 4 ? "ipv4" : version === 6 ? "ipv6" : undefined;
};

/** One list for each family: in a common one `::/0` would hold every IPv4 address too. */
type Ranges = Readonly<Record<Family, BlockList>>;

/** Adds `10.0.0.0/8`, `2001:db8::/32` or a single address. What is none of these matches nobody. */
const add = (ranges: Ranges, text: string): void => {
	const [, address = "", digits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
	const family = familyOf(address);
	if (!family) return;
	const bits = family === "ipv4" ? 32 : 128;
	const prefix = digits === undefined ? bits : Number(digits);
	if (prefix <= bits) ranges[family].addSubnet(address, prefix, family);
};

const isBlank = (field: unknown): boolean =>
	field === undefined ||
	field === null ||
	(typeof field === "string" && field.trim() === "") ||
	(Array.isArray(field) && field.length === 0);

/**
 * Whether the secret's `allowedIps`, a list of CIDRs, holds the address. Left out, or empty, it holds every address; with
 * anything else in it, only those that it names.
 */
export const mayCallFrom = (
	{ allowedIps }: Secret,
	address: string | undefined,
): boolean => {
	if (isBlank(allowedIps)) return true;
	const family = familyOf(address ?? "");
	if (address === undefined || !family) return false;
	const ranges = { ipv4: new BlockList(), ipv6: new BlockList() };
	for (const entry of [allowedIps].flat())
		if (typeof entry === "string")
			for (const text of entry.split(/[\s,]+/)) add(ranges, text);
	// `::ffff:10.0.0.1` is an IPv4 address.
	return (
		ranges.ipv4.check(address, family) ||
		(family === "ipv6" && ranges.ipv6.check(address, family))
	);
};
