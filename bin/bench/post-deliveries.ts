import { Agent, request } from "node:http";
import type { WebhookRequest } from "#shared/webhook/request.ts";

const post = (
	{ url, method, headers, body }: WebhookRequest,
	agent: Agent,
): Promise<number> =>
	new Promise((resolve, reject) => {
		const sent = request(url, { method, headers, agent }, (response) => {
			response.resume();
			response.once("end", () => resolve(response.statusCode ?? 0));
		});
		sent.once("error", reject);
		sent.end(body);
	});

export type Posted = {
	/** Milliseconds of each, from the call to the end of the answer. */
	readonly latencies: readonly number[];
	readonly perSecond: number;
};

/** Posts every request, so many at a time, over connections that are kept. Rejects where one is not taken. */
export const postDeliveries = async (
	requests: readonly WebhookRequest[],
	concurrency: number,
): Promise<Posted> => {
	const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
	const waiting = requests.values();
	const latencies: number[] = [];
	const started = performance.now();
	const worker = async () => {
		for (const one of waiting) {
			const sent = performance.now();
			const status = await post(one, agent);
			if (status !== 200) throw new Error(`A delivery was answered ${status}`);
			latencies.push(performance.now() - sent);
		}
	};
	try {
		await Promise.all(Array.from({ length: concurrency }, worker));
		const seconds = (performance.now() - started) / 1000;
		return { latencies, perSecond: requests.length / seconds };
	} finally {
		agent.destroy();
	}
};
