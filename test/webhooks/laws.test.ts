import { describe, expect, it } from "vitest";
import { receive } from "#shared/webhook/receive.ts";
import { rawQuery, type WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { blankSecrets } from "./blank-secrets.ts";
import { expectBelieved } from "./expect-believed.ts";
import { expectRefused } from "./expect-refused.ts";
import { fakeEffects } from "./fake-effects.ts";
import {
	isQueued,
	now,
	type Recorded,
	recordedRequests,
	someSecret,
	unsigned,
} from "./recorded-request.ts";
import { carriedSecret, signatureHeaders, signsTime } from "./signature-of.ts";

const recorded = await recordedRequests();
const ids = providers.flatMap(webhooksOf).map(({ id }) => id);
const minute = 60;
const hour = 3600;

it.each(ids)("%s has an example", (id) => {
	expect(recorded.filter(({ webhook }) => webhook.id === id)).not.toEqual([]);
});

/** How long a provider may repeat a call without signing it anew, as far as is known. Others sign each one within minutes. */
const repeatedHours: Readonly<Record<string, number>> = {
	mailgun: 8,
	sendgrid: 24,
	"vonage/event": 24,
	"vonage/messages-inbound": 24,
	"vonage/messages-status": 24,
	"vonage/sms": 24,
};

/** Signed with the blank itself, where the provider's library does that. */
const forgeries = (one: Recorded, blank: Secret): WebhookRequest[] => {
	try {
		return [one.sign(unsigned(one), blank, now)];
	} catch {
		return [];
	}
};

describe.each(
	recorded.map(
		(one) => [`${one.webhook.id} ${one.example.name}`, one] as const,
	),
)("%s", (_, one) => {
	const { webhook, example, sign } = one;
	const secret = someSecret(webhook);
	const other = someSecret(webhook);
	const genuine = sign(unsigned(one), secret, now);

	it.each(webhook.paths)("is believed at %s", async (path) => {
		const request = sign(unsigned(one, path), secret, now);
		await expectBelieved(webhook, request, secret);
	});

	it("is queued byte for byte, without what proves it", async () => {
		for (const { envelope, body } of await expectBelieved(
			webhook,
			genuine,
			secret,
		)) {
			expect(body).toEqual(genuine.body);
			expect(envelope).toMatchObject({
				webhook: webhook.id,
				receivedAt: new Date(now * 1000).toISOString(),
				method: example.method,
				query: webhook.redactQuery
					? (example.query ?? "")
					: rawQuery(genuine.url),
				body: { text: genuine.body.toString() },
			});
			for (const name of signatureHeaders(one, secret))
				expect(JSON.stringify(envelope)).not.toContain(genuine.headers[name]);
			const carried = carriedSecret(one, secret);
			if (carried !== undefined)
				expect(JSON.stringify(envelope)).not.toContain(carried);
		}
	});

	if (isQueued(one))
		it("is for the provider to send again when it cannot be queued", async () => {
			const { effects } = fakeEffects(secret);
			const enqueue = () => Promise.reject(new Error("queue and bucket gone"));
			await expect(
				receive(webhook, genuine, { ...effects, enqueue }),
			).rejects.toThrow("gone");
		});

	it("is believed by the previous and by the pending secret", async () => {
		await expectBelieved(webhook, genuine, other, secret);
		await expectBelieved(webhook, genuine, other, someSecret(webhook), secret);
		await expectBelieved(webhook, genuine, {}, secret);
	});

	it("is refused without a usable secret, even when signed with a blank one", async () => {
		await expectRefused(webhook, genuine);
		for (const blank of blankSecrets(secret))
			for (const request of [genuine, ...forgeries(one, blank)])
				await expectRefused(webhook, request, blank);
	});

	it("is refused when it was signed with another secret", async () => {
		await expectRefused(webhook, sign(unsigned(one), other, now), secret);
	});

	if (signsTime(one, secret))
		it("is believed around the time it was signed, refused long before and after", async () => {
			for (const seconds of [-minute, minute])
				await expectBelieved(
					webhook,
					sign(unsigned(one), secret, now + seconds),
					secret,
				);
			const sender = example.becomes?.identity.provider ?? webhook.id;
			const repeated = (repeatedHours[sender] ?? 0) * hour;
			await expectBelieved(
				webhook,
				sign(unsigned(one), secret, now - repeated),
				secret,
			);
			for (const seconds of [-repeated - 90 * minute, hour])
				await expectRefused(
					webhook,
					sign(unsigned(one), secret, now + seconds),
					secret,
				);
		});
});
