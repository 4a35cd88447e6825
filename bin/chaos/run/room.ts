import { setTimeout as pause } from "node:timers/promises";
import { repeatedly } from "./repeatedly.ts";

/** As many as the workers of a small machine apply within half a minute. */
const mostUnderWay = 2000;

/**
 * Holds senders back while more is under way than the workers come after with: else a run would end with waiting for as long as it
 * has sent.
 */
export const roomFor = (underWay: () => Promise<number>) => {
	let count = 0;
	const { stop } = repeatedly(1000, async () => {
		count = await underWay();
	});
	return {
		stop,
		/** Resolves when there is room for one more. */
		wait: async (): Promise<void> => {
			while (count > mostUnderWay) await pause(200);
		},
	};
};
