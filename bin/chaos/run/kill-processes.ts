import type { LocalStack } from "#lib/local/start-local-stack.ts";
import type { Random } from "../random.ts";

/** A kill does not wait for a call to end, so it comes some time after the call that occasioned it. */
const maxDelayMilliseconds = 200;

/**
 * Kills processes of the Lambdas at random moments, one for so many calls on average: by the clock, a slow machine would do
 * nothing but start them again.
 */
export const killProcesses = (
	{ functions }: Pick<LocalStack, "functions">,
	random: Random,
	callsPerKill: number,
	spares: (functionName: string) => boolean,
) => {
	let kills = 0;

	const killOne = (): void => {
		const running = functions
			.filter(({ settings }) => !spares(settings.name))
			.flatMap((one) =>
				one.processes().map((process) => ({
					kill: process.kill,
					isBusy: !process.isIdle(),
					isWorker: one.settings.name.includes("-workers-"),
				})),
			);
		// Whoever is in the middle of something has more to lose, a worker most.
		const busy = running.filter(({ isBusy }) => isBusy);
		const working = busy.filter(({ isWorker }) => isWorker);
		const [candidates = running] = [working, busy]
			.filter(({ length }) => length > 0)
			.filter(() => random.chance(0.7));
		const victim = candidates[random.below(candidates.length)];
		if (!victim) return;
		victim.kill();
		kills++;
	};
	return {
		kills: () => kills,
		/** To be told of every call. */
		onCall: (): void => {
			if (random.chance(1 / callsPerKill))
				setTimeout(killOne, random.below(maxDelayMilliseconds)).unref();
		},
	};
};
