import { createHash } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 26;

/**
 * The same id for the same name, in the form of a ULID: whoever meets a phone number first makes the same contact of it, so
 * concurrent deliveries cannot make two.
 */
export const stableId = (name: string): string => {
	let rest = BigInt(
		`0x${createHash("sha256").update(name).digest("hex").slice(0, 32)}`,
	);
	let id = "";
	while (id.length < length) {
		id = (alphabet[Number(rest & 31n)] ?? "") + id;
		rest >>= 5n;
	}
	return id;
};
