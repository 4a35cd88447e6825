import { SignatureError } from "#shared/errors.ts";
import { forge } from "../send/forge.ts";
import { compare, type Run } from "./compare.ts";
import { floorOf, type Proof, proofOf } from "./floors.ts";
import { type Peer, peerOf } from "./peers.ts";
import {
	allSchemes,
	type Scheme,
	type Signed,
	signedRequest,
} from "./schemes.ts";

/** CPU microseconds of one call, or why there are none. */
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
	readonly problem?: string | undefined;
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

type Prepared = Pick<
	Verification,
	"webhook" | "proof" | "bodyBytes" | "peerName" | "problem"
> & { readonly runs: Readonly<Record<string, Run>> };

const runsOf = async (
	{ provider, webhook, secret }: Scheme,
	{ unsigned, signed, now }: Signed,
): Promise<Pick<Prepared, "peerName" | "runs">> => {
	const forged = forge(unsigned, signed);
	const accept = () => webhook.verify(signed, [secret], now);
	const refuse = () => refused(() => webhook.verify(forged, [secret], now));
	await accept();
	await refuse();
	const peer = await believing(peerOf(provider, signed, secret));
	const floor = floorOf(proofOf(webhook), signed);
	return {
		peerName: peer?.packageName,
		runs: {
			accept,
			refuse,
			...(floor && { floor }),
			...(peer && { peer: peer.verify }),
		},
	};
};

const prepare = async (scheme: Scheme, bytes: number): Promise<Prepared> => {
	const signed = signedRequest(scheme, bytes);
	const facts = {
		webhook: scheme.webhook.id,
		proof: proofOf(scheme.webhook),
		bodyBytes: signed.signed.body.length,
	};
	try {
		return { ...facts, ...(await runsOf(scheme, signed)) };
	} catch (error) {
		// One provider that cannot be measured must not hide the others.
		return { ...facts, runs: {}, problem: String(error) };
	}
};

/** What verifying costs, for every scheme of every provider, beside its floor and its peer in the same process. */
export const measureVerification = async (): Promise<Verification[]> => {
	const prepared: Prepared[] = [];
	for (const scheme of await allSchemes())
		for (const bytes of sizes) prepared.push(await prepare(scheme, bytes));
	const times = await compare(
		Object.fromEntries(
			prepared.flatMap(({ runs }, at) =>
				Object.entries(runs).map(([name, run]) => [`${at} ${name}`, run]),
			),
		),
	);
	return prepared.map(({ runs: _, ...facts }, at) => ({
		...facts,
		accept: times[`${at} accept`],
		refuse: times[`${at} refuse`],
		floor: times[`${at} floor`],
		peer: times[`${at} peer`],
	}));
};
