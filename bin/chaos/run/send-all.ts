import { setTimeout as pause } from "node:timers/promises";
import { forge } from "../../send/forge.ts";
import type { Planned } from "../plan/planned.ts";
import type { Sending } from "../plan/workload.ts";
import { pace } from "./pace.ts";
import type { Signer } from "./signer.ts";

/** What came of the HTTP calls that carried a delivery. */
export type Outcome = {
	/** Calls planned. */
	wanted: number;
	/** Calls made: more where a provider tried again. */
	sent: number;
	/** Of them, answered 2xx. */
	taken: number;
	/** Of them, answered 4xx. */
	refused: number;
};

export type Outcomes = ReadonlyMap<Planned, Outcome>;

const maxAttempts = 12;

/** Those who take a 5xx for an answer; all others try again. */
const neverRepeat = new Set(["twilio", "callrail", "vapi", "calcom"]);

/** 0 where the connection broke. */
const post = async (planned: Planned, signer: Signer): Promise<number> => {
	const { unsigned, signed } = signer.sign(planned);
	const { method, url, headers, body } =
		planned.kind === "forged" ? forge(unsigned, signed) : signed;
	try {
		const response = await fetch(url, {
			method,
			headers,
			...(method === "GET" ? {} : { body: new Uint8Array(body) }),
		});
		await response.arrayBuffer();
		return response.status;
	} catch {
		return 0;
	}
};

/** Makes the call, and again as its provider would while our side fails. */
const deliver = async (
	planned: Planned,
	outcome: Outcome,
	signer: Signer,
): Promise<void> => {
	for (let attempt = 1; attempt <= maxAttempts; attempt++) {
		outcome.sent++;
		const status = await post(planned, signer);
		if (status >= 200 && status < 300) outcome.taken++;
		if (status >= 400 && status < 500) outcome.refused++;
		if (status > 0 && status < 500) return;
		if (neverRepeat.has(planned.provider)) return;
		await pause(100 * attempt);
	}
};

/** Makes all calls, at most `lanes` at a time and where there is room for them, in their order. */
export const sendAll = async (
	sendings: readonly Sending[],
	lanes: number,
	signer: Signer,
	room: () => Promise<void>,
	onSent: () => void,
): Promise<Outcomes> => {
	const outcomes = new Map<Planned, Outcome>();
	const outcomeOf = (planned: Planned): Outcome => {
		const known = outcomes.get(planned) ?? {
			...{ wanted: 0, sent: 0, taken: 0, refused: 0 },
		};
		known.wanted++;
		outcomes.set(planned, known);
		return known;
	};
	const { run } = pace(lanes);
	const waiting = sendings.values();
	const lane = async (): Promise<void> => {
		for (const { planned, copies } of waiting) {
			await room();
			await run(async () => {
				await Promise.all(
					Array.from({ length: copies }, async () => {
						await deliver(planned, outcomeOf(planned), signer);
						onSent();
					}),
				);
			});
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return outcomes;
};
