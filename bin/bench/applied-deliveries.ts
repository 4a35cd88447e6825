import { setTimeout } from "node:timers/promises";
import * as z from "zod/mini";
import type { BenchedStack } from "./benched-stack.ts";

const Page = z.object({
	items: z.array(
		z.object({
			id: z.string(),
			receivedAt: z.string(),
			appliedAt: z.optional(z.string()),
		}),
	),
	cursor: z.optional(z.string()),
});

/** Of one delivery, in milliseconds of the clock. */
export type Applied = {
	readonly id: string;
	readonly receivedAt: number;
	readonly appliedAt: number;
};

const readPage = async (
	{ baseUrl, adminToken }: BenchedStack,
	cursor: string | undefined,
) => {
	const query = new URLSearchParams({
		provider: "stripe",
		limit: "100",
		...(cursor && { cursor }),
	});
	const response = await fetch(`${baseUrl}/api/deliveries?${query}`, {
		headers: { authorization: `Bearer ${adminToken}` },
	});
	return Page.parse(await response.json());
};

const readAll = async (stack: BenchedStack): Promise<Applied[]> => {
	const all: Applied[] = [];
	let cursor: string | undefined;
	do {
		const page = await readPage(stack, cursor);
		for (const { id, receivedAt, appliedAt } of page.items)
			if (appliedAt !== undefined)
				all.push({
					id,
					receivedAt: Date.parse(receivedAt),
					appliedAt: Date.parse(appliedAt),
				});
		cursor = page.cursor;
	} while (cursor !== undefined);
	return all;
};

/** Those deliveries, once all of them are applied. Rejects where that takes longer than half a minute. */
export const appliedDeliveries = async (
	stack: BenchedStack,
	ids: ReadonlySet<string>,
): Promise<Applied[]> => {
	const giveUpAt = Date.now() + 30_000;
	for (;;) {
		const applied = (await readAll(stack)).filter(({ id }) => ids.has(id));
		if (applied.length === ids.size) return applied;
		if (Date.now() > giveUpAt)
			throw new Error(
				`${ids.size - applied.length} deliveries are not applied`,
			);
		// Reading is work for the stack too: seldom enough not to be what is measured.
		await setTimeout(1000);
	}
};
