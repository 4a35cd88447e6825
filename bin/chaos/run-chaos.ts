import type { Provider } from "#shared/webhook/provider.ts";
import { providers as allProviders } from "#webhooks/webhooks.ts";
import { judge } from "./model/judge.ts";
import { type Workload, workload } from "./plan/workload.ts";
import { type Profile, profileFor } from "./profile.ts";
import { randomFrom } from "./random.ts";
import type { Report } from "./report.ts";
import {
	type ChaoticStack,
	chaoticStack,
	type StackOptions,
} from "./run/chaotic-stack.ts";
import { drain, underWay } from "./run/drain.ts";
import { faults } from "./run/faults.ts";
import { killProcesses } from "./run/kill-processes.ts";
import { repeatedly } from "./run/repeatedly.ts";
import { roomFor } from "./run/room.ts";
import { sendAll } from "./run/send-all.ts";
import { signerFor } from "./run/signer.ts";

export type ChaosOptions = {
	/** HTTP calls at least. */
	readonly deliveries: number;
	readonly seed: number;
	readonly log: (line: string) => void;
	/** @default all of them */
	readonly providers?: readonly Provider[];
	/** Between two kills, on average. @default what the size of the run allows */
	readonly callsPerKill?: number;
	/** @default the development stage, synthesized anew */
	readonly assembly?: StackOptions["assembly"];
	/** Puts a bug in. @default none */
	readonly tamper?: StackOptions["tamper"];
	/** Ends the run before its time. @default nothing does */
	readonly interrupted?: AbortSignal;
};

type Run = Required<Pick<ChaosOptions, "seed" | "providers" | "log">> & {
	readonly stack: ChaoticStack;
	readonly plan: Workload;
	readonly profile: Profile;
};

const progressMilliseconds = 5000;

const secondsSince = (time: number): number =>
	Math.round((performance.now() - time) / 1000);

/** Sends everything while processes die, waits until nothing is under way, and judges what is there then. */
const drive = async ({ stack, plan, profile, seed, providers, log }: Run) => {
	const startedAt = performance.now();
	const { clients } = stack;
	const { lanes, callsPerKill, spares } = profile;
	const killer = killProcesses(
		stack,
		randomFrom(seed + 2),
		callsPerKill,
		spares,
	);
	let sent = 0;
	const progress = repeatedly(progressMilliseconds, () =>
		log(`${sent} of ${plan.calls} sent, ${killer.kills()} processes killed`),
	);
	const overflow = repeatedly(profile.overflowMilliseconds, () =>
		stack.fireSchedule("OverflowWorker"),
	);
	const room = roomFor(() => underWay(stack, clients));
	try {
		const signer = await signerFor(providers, stack, clients);
		const outcomes = await sendAll(
			plan.sendings,
			lanes,
			signer,
			room.wait,
			() => {
				sent++;
				killer.onCall();
			},
		);
		log(`all sent in ${secondsSince(startedAt)} s, waiting for the workers`);
		const unfinished = await drain(
			stack,
			clients,
			profile.patienceSeconds * 1000,
		);
		log(
			`all done in ${secondsSince(startedAt)} s, comparing with what was sent`,
		);
		progress.stop();
		const verdict = await judge(stack, outcomes, profile.sparesSenders, log);
		return { ...verdict, unfinished, kills: killer.kills() };
	} finally {
		progress.stop();
		overflow.stop();
		room.stop();
	}
};

const interruptionOf = (signal: AbortSignal | undefined): Promise<never> =>
	new Promise((_, reject) =>
		signal?.addEventListener("abort", () => reject(new Error("Interrupted"))),
	);

/**
 * Drives a local stack of its own with a workload of all providers while processes die and AWS fails, then compares what is in
 * the table, the mailbox and the dead-letter queues with what follows from what was sent. Leaves nothing behind.
 */
export const runChaos = async (options: ChaosOptions): Promise<Report> => {
	const startedAt = performance.now();
	const { deliveries, seed, log, providers = allProviders } = options;
	const { callsPerKill, assembly, tamper, interrupted } = options;
	const profile = {
		...profileFor(deliveries),
		...(callsPerKill !== undefined && { callsPerKill }),
	};
	const plan = await workload(providers, deliveries, seed);
	const trouble = faults(randomFrom(seed + 1), profile);
	const stack = await chaoticStack({
		faultOf: trouble.faultOf,
		configure: profile.configure,
		assembly,
		...(tamper && { tamper }),
	});
	try {
		const { kills, ...verdict } = await Promise.race([
			drive({ stack, plan, profile, seed, providers, log }),
			interruptionOf(interrupted),
		]);
		const { calls, duplicates } = plan;
		return {
			...{ seed, deliveries: calls, duplicates, kills },
			...trouble.counts,
			...verdict,
			seconds: secondsSince(startedAt),
		};
	} finally {
		await stack.stop();
	}
};
