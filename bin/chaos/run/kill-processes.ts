import type { LocalStack } from "#lib/local/start-local-stack.ts";
import type { Random } from "../random.ts";

/** Kills a process of a Lambda at random moments, every `meanMilliseconds` on average, until stopped. */
export const killProcesses = (
	{ functions }: Pick<LocalStack, "functions">,
	random: Random,
	meanMilliseconds: number,
	spares: (functionName: string) => boolean,
) => {
	let kills = 0;
	let timer: NodeJS.Timeout | undefined;

	const killOne = (): void => {
		const running = functions
			.filter(({ settings }) => !spares(settings.name))
			.flatMap((one) => one.processes());
		const busy = running.filter((process) => !process.isIdle());
		// Whoever is in the middle of something has more to lose.
		const candidates = busy.length > 0 && random.chance(0.8) ? busy : running;
		const victim = candidates[random.below(candidates.length)];
		if (!victim) return;
		victim.kill();
		kills++;
	};
	const plan = (): void => {
		timer = setTimeout(
			() => {
				killOne();
				plan();
			},
			meanMilliseconds * 2 * random.next(),
		);
	};
	plan();
	return {
		kills: () => kills,
		stop: () => clearTimeout(timer),
	};
};
