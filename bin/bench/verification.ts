import { SignatureError } from "#shared/errors.ts";
import { forge } from "../send/forge.ts";
import { compare } from "./compare.ts";
import { floorOf, type Proof, proofOf } from "./floors.ts";
import { type Peer, peerOf } from "./peers.ts";
import { allSchemes, type Scheme, signedRequest } from "./schemes.ts";

/** Microseconds of one call, or why there are none. */
export type Verification = {
	readonly webhook: string;
	readonly proof: Proof;
	readonly bodyBytes: number;
	readonly accept?: number | undefined;
	/** A forgery of the same request. */
	readonly refuse?: number | undefined;
	/** The cryptography alone. */
	readonly floor?: number | undefined;
	/** The provider's own verifier. */
	readonly peer?: number | undefined;
	readonly peerName?: string | undefined;
	readonly problem?: string;
};

const sizes = [1024, 10 * 1024];

/** A verifier that refuses what is genuine would be measured at the wrong work. */
const believing = async (
	made: ReturnType<typeof peerOf>,
): Promise<Peer | undefined> => {
	const peer = await made;
	if (!peer) return undefined;
	const believed = await peer.verify();
	if (believed === false)
		throw new Error(`${peer.packageName} refuses the genuine request`);
	return peer;
};

const expected = (error: unknown): void => {
	if (!(error instanceof SignatureError)) throw error;
};

const believed = (): never => {
	throw new Error("The forgery was believed");
};

/** Without a promise of its own, where `verify` has none. */
const refused = (verify: () => void | Promise<void>): void | Promise<void> => {
	let verdict: void | Promise<void>;
	try {
		verdict = verify();
	} catch (error) {
		return expected(error);
	}
	return verdict instanceof Promise
		? verdict.then(believed, expected)
		: believed();
};

const measure = async (
	scheme: Scheme,
	bytes: number,
): Promise<Omit<Verification, "webhook" | "proof" | "bodyBytes">> => {
	const { provider, webhook, secret } = scheme;
	const { unsigned, signed, now } = signedRequest(scheme, bytes);
	const forged = forge(unsigned, signed);
	const accept = () => webhook.verify(signed, [secret], now);
	const refuse = () => refused(() => webhook.verify(forged, [secret], now));
	await accept();
	await refuse();
	const peer = await believing(peerOf(provider, signed, secret));
	const floor = floorOf(proofOf(scheme.webhook), signed);
	const times = await compare({
		accept,
		refuse,
		...(floor && { floor }),
		...(peer && { peer: peer.verify }),
	});
	return { ...times, peerName: peer?.packageName };
};

/** What verifying costs, for every scheme of every provider, beside its floor and its peer in the same process. */
export const measureVerification = async (): Promise<Verification[]> => {
	const results: Verification[] = [];
	for (const scheme of await allSchemes())
		for (const bytes of sizes) {
			const { signed } = signedRequest(scheme, bytes);
			const facts = {
				webhook: scheme.webhook.id,
				proof: proofOf(scheme.webhook),
				bodyBytes: signed.body.length,
			};
			try {
				results.push({ ...facts, ...(await measure(scheme, bytes)) });
			} catch (error) {
				// One provider that cannot be measured must not hide the others.
				results.push({ ...facts, problem: String(error) });
			}
		}
	return results;
};
