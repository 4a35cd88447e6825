import {
	GetSecretValueCommand,
	ResourceNotFoundException,
	SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { secretsOf } from "#shared/secrets.ts";
import { receive } from "#shared/webhook/receive.ts";
import { stripeWebhook } from "#webhooks/stripe/stripe.ts";
import { sign } from "../../functions/webhooks/stripe/sign.ts";
import { fakeEffects } from "./fake-effects.ts";
import { baseUrl, now } from "./recorded-request.ts";

const secretsManager = mockClient(SecretsManagerClient);
let clock = 0;
let stored: Record<string, string> = {};

beforeEach(() => {
	clock = 1_000_000;
	stored = {};
	vi.spyOn(console, "warn").mockImplementation(() => undefined);
	secretsManager.reset();
	secretsManager.on(GetSecretValueCommand).callsFake(({ VersionStage }) => {
		const SecretString = stored[VersionStage];
		if (SecretString !== undefined) return { SecretString };
		throw new ResourceNotFoundException({ message: "none", $metadata: {} });
	});
});

const put = (key: string, stage = "AWSCURRENT") => {
	stored[stage] = JSON.stringify({ webhookSecret: key });
};

/** A webhook Lambda that keeps its memory from request to request. */
const lambda = () => {
	const { effects } = fakeEffects();
	const secrets = secretsOf(["hookswitch/dev/stripe"], () => clock);
	return async (key: string): Promise<number> => {
		const request = {
			method: "POST",
			url: `${baseUrl}/webhooks/stripe`,
			headers: {},
			body: Buffer.from('{"id":"evt_1","object":"event"}'),
		};
		const signed = sign(request, { webhookSecret: key }, now);
		const { status } = await receive(stripeWebhook, signed, {
			...effects,
			secrets,
		});
		return status;
	};
};

/** How often the whole secret was fetched. */
const fetches = (): number =>
	secretsManager
		.commandCalls(GetSecretValueCommand)
		.filter(({ args: [{ input }] }) => input.VersionStage === "AWSCURRENT")
		.length;

describe("a secret", () => {
	it.each(["AWSCURRENT", "AWSPREVIOUS", "AWSPENDING"])(
		"is believed as %s",
		async (stage) => {
			put("whsec_other");
			put("whsec_key", stage);
			expect(await lambda()("whsec_key")).toBe(200);
		},
	);

	it("is fetched once for many requests at the same time", async () => {
		put("whsec_key");
		const deliver = lambda();
		await Promise.all(Array.from({ length: 50 }, () => deliver("whsec_key")));
		expect(fetches()).toBe(1);
	});

	it("is kept for five minutes", async () => {
		put("whsec_key");
		const deliver = lambda();
		await deliver("whsec_key");
		clock += 5 * 60_000 - 1;
		await deliver("whsec_key");
		expect(fetches()).toBe(1);
		clock += 1;
		await deliver("whsec_key");
		expect(fetches()).toBe(2);
	});

	it("is believed at once after it was rotated, and the old one while it is the previous", async () => {
		put("whsec_old");
		const deliver = lambda();
		expect(await deliver("whsec_old")).toBe(200);
		clock += 30_000;
		put("whsec_new");
		put("whsec_old", "AWSPREVIOUS");
		expect(await deliver("whsec_new")).toBe(200);
		expect(await deliver("whsec_old")).toBe(200);
		expect(fetches()).toBe(2);
	});

	it("is not believed any more once it is replaced twice", async () => {
		put("whsec_old");
		const deliver = lambda();
		expect(await deliver("whsec_old")).toBe(200);
		put("whsec_new");
		put("whsec_newer", "AWSPENDING");
		clock += 5 * 60_000;
		expect(await deliver("whsec_old")).toBe(401);
	});

	it.each(["{}", '{"webhookSecret":""}', '{"webhookSecret":[]}'])(
		"that was emptied, to %s, is believed no more, nor is the one before",
		async (emptied) => {
			put("whsec_old", "AWSPREVIOUS");
			stored.AWSCURRENT = emptied;
			expect(await lambda()("whsec_old")).toBe(401);
		},
	);

	it("is believed while the current one is no JSON: that is a slip", async () => {
		put("whsec_old", "AWSPREVIOUS");
		stored.AWSCURRENT = "whsec_new";
		expect(await lambda()("whsec_old")).toBe(200);
	});

	it("is fetched at most once in 30 s by a flood of forgeries", async () => {
		put("whsec_key");
		const deliver = lambda();
		await deliver("whsec_key");
		const before = fetches();
		for (let second = 0; second < 90; second++) {
			clock += 1000;
			const statuses = await Promise.all(
				Array.from({ length: 5 }, () => deliver("whsec_forged")),
			);
			expect(new Set(statuses)).toEqual(new Set([401]));
		}
		expect(fetches() - before).toBe(3);
	});

	it.each(["", "whsec_key", "null", "[]", '"whsec_key"'])(
		"refuses everything where it is %j instead of an object",
		async (text) => {
			stored.AWSCURRENT = text;
			expect(await lambda()("whsec_key")).toBe(401);
		},
	);
});

describe("while Secrets Manager is out of reach", () => {
	const outage = () =>
		secretsManager
			.on(GetSecretValueCommand)
			.rejects(new Error("Secrets Manager is out of reach"));

	it("the provider is told to try again when no secret is known", async () => {
		outage();
		await expect(lambda()("whsec_key")).rejects.toThrow("out of reach");
	});

	it("the last known secret is believed, and forgeries still cost next to nothing", async () => {
		put("whsec_key");
		const deliver = lambda();
		await deliver("whsec_key");
		clock += 5 * 60_000;
		outage();
		const before = fetches();
		for (let second = 0; second < 60; second++) {
			expect(await deliver("whsec_key")).toBe(200);
			expect(await deliver("whsec_forged")).toBe(401);
			clock += 1000;
		}
		// Every 30 s one that the age of the secret asks for, and one that a forgery does.
		expect(fetches() - before).toBeLessThanOrEqual(4);
	});
});
