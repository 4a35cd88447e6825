import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MessageEvent } from "#shared/events.ts";
import { asking } from "#shared/queue/asking.ts";
import type { Draft } from "#shared/records/draft.ts";
import type { Ask, Delivery, ProviderReader } from "#shared/webhook/reader.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";

const { secret, asked } = vi.hoisted(() => ({
	secret: { versions: [] as Secret[], isOut: false },
	asked: [] as string[],
}));

vi.mock("#shared/secrets.ts", () => ({
	secretsOf: (ids: readonly string[]) => ({
		get: async () => {
			asked.push(...ids);
			if (secret.isOut) throw new Error("out of order");
			return secret.versions;
		},
	}),
}));

const event: MessageEvent = {
	kind: "status",
	id: "acme:1",
	provider: "acme",
	at: "2026-03-01T12:00:00.000Z",
	direction: "outbound",
	from: "+15855550123",
	to: "+14155550100",
	status: "sent",
};

const delivery = { webhook: "acme" } as Delivery;
const stored = {} as Draft;

const readerThat = (
	refetch: ProviderReader<"messages">["refetch"],
): ProviderReader<"messages"> => ({
	provider: "acme",
	identify: () => ({ id: "1", type: "sent" }),
	normalize: () => [event],
	...(refetch && { refetch }),
});

const readerAsking = (ask: Ask<"messages">) => readerThat(() => ask);

const warnings = vi.spyOn(console, "warn").mockImplementation(() => {});

beforeEach(() => {
	vi.stubEnv("ACME_SECRET_ID", "hookswitch/test/acme");
	secret.versions = [{ apiKey: "current" }, { apiKey: "previous" }];
	secret.isOut = false;
	asked.length = 0;
	warnings.mockClear();
});

describe("asking a provider", () => {
	it("is nothing for one that is never asked", () => {
		expect(asking(readerThat(undefined), delivery)).toBeUndefined();
	});

	it("reads no secret where all is plain", async () => {
		const ask = asking(
			readerThat(() => undefined),
			delivery,
		);
		expect(await ask?.(stored)?.()).toBeUndefined();
		expect(asked).toEqual([]);
	});

	it("is done with the credentials in force", async () => {
		const seen: Secret[] = [];
		const ask = asking(
			readerAsking(async (credentials) => {
				seen.push(credentials);
				return event;
			}),
			delivery,
		);
		expect(await ask?.(stored)?.()).toEqual(event);
		expect(seen).toEqual([{ apiKey: "current" }]);
	});

	it("gets an empty secret where none was ever put", async () => {
		secret.versions = [];
		const seen: Secret[] = [];
		const ask = asking(
			readerAsking(async (credentials) => {
				seen.push(credentials);
				return undefined;
			}),
			delivery,
		);
		expect(await ask?.(stored)?.()).toBeUndefined();
		expect(seen).toEqual([{}]);
	});

	it.each<[string, Ask<"messages">]>([
		["refuses", () => Promise.reject(new Error("no"))],
		["answers nonsense", async () => ({ ...event, at: "yesterday" })],
	])(
		"goes without an answer, and asks no more, where it %s",
		async (_, answer) => {
			let times = 0;
			const ask = asking(
				readerAsking((...args) => {
					times += 1;
					return answer(...args);
				}),
				delivery,
			);
			expect(await ask?.(stored)?.()).toBeUndefined();
			expect(await ask?.(stored)?.()).toBeUndefined();
			expect(times).toBe(1);
			expect(warnings).toHaveBeenCalledTimes(1);
		},
	);

	it("goes without an answer where the secret cannot be read", async () => {
		secret.isOut = true;
		const ask = asking(
			readerAsking(async () => event),
			delivery,
		);
		expect(await ask?.(stored)?.()).toBeUndefined();
	});

	it("waits three seconds for a delivery, however often it asks", async () => {
		const patience = new AbortController();
		const timeout = vi
			.spyOn(AbortSignal, "timeout")
			.mockReturnValue(patience.signal);
		let last: AbortSignal | undefined;
		const ask = asking(
			readerAsking((_, signal) => {
				last = signal;
				queueMicrotask(() => patience.abort(new Error("too long")));
				return new Promise(() => {});
			}),
			delivery,
		);
		expect(await ask?.(stored)?.()).toBeUndefined();
		expect(await ask?.(stored)?.()).toBeUndefined();
		expect(last?.aborted).toBe(true);
		expect(timeout.mock.calls).toEqual([[3000]]);
	});
});
