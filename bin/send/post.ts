import type { WebhookRequest } from "#shared/webhook/request.ts";

export type Answer = {
	readonly status: number;
	readonly milliseconds: number;
	readonly contentType: string;
	readonly body: string;
};

/** Longer than API Gateway waits for a Lambda. */
const patienceMilliseconds = 35_000;

/** Throws where nobody answers. */
export const post = async ({
	method,
	url,
	headers,
	body,
}: WebhookRequest): Promise<Answer> => {
	const startedAt = performance.now();
	try {
		const response = await fetch(url, {
			method,
			headers,
			body: method === "GET" ? undefined : new Uint8Array(body),
			redirect: "manual",
			signal: AbortSignal.timeout(patienceMilliseconds),
		});
		return {
			status: response.status,
			body: await response.text(),
			contentType: response.headers.get("content-type") ?? "",
			milliseconds: performance.now() - startedAt,
		};
	} catch (error) {
		throw new Error(`Nobody answers at ${new URL(url).origin}`, {
			cause: error,
		});
	}
};

/** Runs `tasks` in order, at most `lanes` at a time; results in the order of the tasks. */
export const inLanes = async <T>(
	lanes: number,
	tasks: readonly (() => Promise<T>)[],
): Promise<readonly T[]> => {
	const results: T[] = [];
	const waiting = tasks.entries();
	const lane = async (): Promise<void> => {
		for (const [index, task] of waiting) results[index] = await task();
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return results;
};
