import { providers } from "#webhooks/webhooks.ts";
import { judge } from "./model/judge.ts";
import { workload } from "./plan/workload.ts";
import { profileFor } from "./profile.ts";
import { randomFrom } from "./random.ts";
import type { Report } from "./report.ts";
import { chaoticStack, type StackOptions } from "./run/chaotic-stack.ts";
import { drain } from "./run/drain.ts";
import { faults } from "./run/faults.ts";
import { killProcesses } from "./run/kill-processes.ts";
import { repeatedly } from "./run/repeatedly.ts";
import { sendAll } from "./run/send-all.ts";
import { signerFor } from "./run/signer.ts";

export type ChaosOptions = {
	/** HTTP calls at least. */
	readonly deliveries: number;
	readonly seed: number;
	readonly log: (line: string) => void;
	/** Puts a bug in. @default none */
	readonly tamper?: StackOptions["tamper"];
};

const progressMilliseconds = 5000;

/**
 * Drives a local stack of its own with a workload of all providers while processes die and AWS fails, then compares what is in
 * the table, the mailbox and the dead-letter queues with what follows from what was sent. Leaves nothing behind.
 */
export const runChaos = async ({
	deliveries,
	seed,
	log,
	tamper,
}: ChaosOptions): Promise<Report> => {
	const startedAt = performance.now();
	const profile = profileFor(deliveries);
	const plan = await workload(providers, deliveries, seed);
	const trouble = faults(randomFrom(seed + 1), profile.spares);
	const stack = await chaoticStack({
		faultOf: trouble.faultOf,
		configure: profile.configure,
		...(tamper && { tamper }),
	});
	const killer = killProcesses(
		stack,
		randomFrom(seed + 2),
		profile.callsPerKill,
		profile.spares,
	);
	let sent = 0;
	const progress = repeatedly(progressMilliseconds, () =>
		log(`${sent} of ${plan.calls} sent, ${killer.kills()} processes killed`),
	);
	const overflow =
		profile.overflowMilliseconds === undefined
			? undefined
			: repeatedly(profile.overflowMilliseconds, () =>
					stack.fireSchedule("OverflowWorker"),
				);
	try {
		const signer = await signerFor(providers, stack, stack.clients);
		const { lanes } = profile;
		const outcomes = await sendAll(plan.sendings, lanes, signer, () => {
			sent++;
			killer.onCall();
		});
		log(`all sent after ${seconds(startedAt)} s, waiting for the workers`);
		const unfinished = await drain(
			stack,
			stack.clients,
			Date.now() + profile.drainSeconds * 1000,
		);
		const verdict = await judge(stack, outcomes, profile.sparesSenders, log);
		const { calls, duplicates } = plan;
		const { counts } = trouble;
		return {
			...{ seed, deliveries: calls, duplicates, kills: killer.kills() },
			...{ throttled: counts.throttled, ...verdict },
			...{ seconds: seconds(startedAt), cancelled: counts.cancelled },
			...{ outages: counts.outages, answersLost: counts.answersLost },
			unfinished,
		};
	} finally {
		progress.stop();
		overflow?.stop();
		await stack.stop();
	}
};

const seconds = (since: number): number =>
	Math.round((performance.now() - since) / 1000);
