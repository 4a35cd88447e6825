import { setImmediate } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { HandshakeError, SignatureError } from "#shared/errors.ts";
import { receive } from "#shared/webhook/receive.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { fakeEffects } from "./fake-effects.ts";
import { baseUrl } from "./recorded-request.ts";

const request: WebhookRequest = {
	method: "POST",
	url: `${baseUrl}/webhooks/example?token=42`,
	headers: { "x-kept": "yes", "x-dropped": "no" },
	body: Buffer.from("{}"),
};

const webhook: Webhook = {
	id: "example",
	secret: "example",
	methods: ["POST"],
	paths: ["/webhooks/example"],
	queue: "payments",
	verify: () => undefined,
};

const late = async (error: Error): Promise<never> => {
	await setImmediate();
	await setImmediate();
	throw error;
};

beforeEach(() => {
	vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

describe("a request", () => {
	it("is refused by a verifier that takes its time", async () => {
		const { effects, queued } = fakeEffects({});
		const verify = () => late(new SignatureError("signature-mismatch"));
		expect(await receive({ ...webhook, verify }, request, effects)).toEqual({
			status: 401,
		});
		expect(queued).toEqual([]);
	});

	it("is refused with the reason in the log, and nothing of the request", async () => {
		const { effects } = fakeEffects({});
		const verify = () => {
			throw new SignatureError("stale-timestamp", "signed 901 s ago");
		};
		await receive({ ...webhook, verify }, request, effects);
		expect(vi.mocked(console.warn).mock.lastCall).toEqual([
			{ message: "refused", webhook: "example", reason: "stale-timestamp" },
		]);
	});

	it("is not refused for a failure of ours", async () => {
		const { effects, queued } = fakeEffects({});
		const verify = () => late(new TypeError("a bug"));
		await expect(
			receive({ ...webhook, verify }, request, effects),
		).rejects.toThrow("a bug");
		expect(queued).toEqual([]);
	});

	it("is answered only once it is durable", async () => {
		const { effects } = fakeEffects({});
		const order: string[] = [];
		const answer = () => {
			order.push("answered");
			return { status: 204 };
		};
		await receive({ ...webhook, answer }, request, {
			...effects,
			enqueue: async () => {
				await setImmediate();
				order.push("queued");
			},
		});
		expect(order).toEqual(["queued", "answered"]);
	});

	it("is answered but not queued when it is no delivery", async () => {
		const { effects, queued } = fakeEffects({});
		const isDelivery = () => false;
		expect(await receive({ ...webhook, isDelivery }, request, effects)).toEqual(
			{ status: 200 },
		);
		expect(queued).toEqual([]);
	});

	it("is queued with the headers that are needed and without the query that is secret", async () => {
		const { effects, queued } = fakeEffects({});
		const careful: Webhook = {
			...webhook,
			keepHeaders: ["x-kept", "x-missing"],
			redactQuery: (query) => query.replace("42", "…"),
		};
		await receive(careful, request, effects);
		expect(queued.map(({ envelope }) => envelope)).toMatchObject([
			{ headers: { "x-kept": "yes" }, query: "token=…" },
		]);
		expect(queued[0]?.envelope.headers).not.toHaveProperty("x-dropped");
	});
});

describe("a registration call", () => {
	it("is answered without a signature, and nothing is queued", async () => {
		const { effects, queued } = fakeEffects({});
		const registered: Webhook = {
			...webhook,
			verify: () => late(new SignatureError("missing-signature")),
			handshake: () => ({ status: 200, body: "challenge" }),
		};
		expect(await receive(registered, request, effects)).toEqual({
			status: 200,
			body: "challenge",
		});
		expect(queued).toEqual([]);
	});

	it("is answered 400 when it lacks what it must carry", async () => {
		const { effects, queued } = fakeEffects({});
		const handshake = () => {
			throw new HandshakeError("no challenge");
		};
		expect(await receive({ ...webhook, handshake }, request, effects)).toEqual({
			status: 400,
		});
		expect(queued).toEqual([]);
	});

	it("is verified like any other request when it is none", async () => {
		const { effects, queued } = fakeEffects({});
		const handshake = () => undefined;
		await receive({ ...webhook, handshake }, request, effects);
		expect(queued).toHaveLength(1);
	});
});

describe("a request that the keys at hand do not prove", () => {
	const old = [{ key: "old" }];
	const fresh = [{ key: "fresh" }];
	const verifying = (refetched: readonly Secret[]) => {
		const { effects } = fakeEffects();
		const secrets = { get: async () => old, refetch: async () => refetched };
		const verify = vi.fn(async (_: WebhookRequest, keys: readonly Secret[]) => {
			if (keys !== fresh) throw new SignatureError("signature-mismatch");
		});
		const reply = receive({ ...webhook, verify }, request, {
			...effects,
			secrets,
		});
		return { verify, reply };
	};

	it("is verified once more with those in force now", async () => {
		const { verify, reply } = verifying(fresh);
		expect(await reply).toEqual({ status: 200 });
		expect(verify).toHaveBeenCalledTimes(2);
	});

	it("is not verified twice with the same ones", async () => {
		const { verify, reply } = verifying(old);
		expect(await reply).toEqual({ status: 401 });
		expect(verify).toHaveBeenCalledTimes(1);
	});

	it("fetches none for a failure of ours", async () => {
		const { effects } = fakeEffects();
		const refetch = vi.fn(async () => fresh);
		const verify = () => late(new TypeError("a bug"));
		await expect(
			receive({ ...webhook, verify }, request, {
				...effects,
				secrets: { get: async () => old, refetch },
			}),
		).rejects.toThrow("a bug");
		expect(refetch).not.toHaveBeenCalled();
	});
});
