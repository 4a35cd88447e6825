import { describe, expect, it } from "vitest";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { damagedBodies, damagedTexts, damagedUrls } from "./damages.ts";
import { expectRefused } from "./expect-refused.ts";
import {
	now,
	recordedRequests,
	someSecret,
	unsigned,
} from "./recorded-request.ts";
import { signatureHeaders } from "./signature-of.ts";

const recorded = await recordedRequests();

describe.each(
	recorded.map(
		(one) => [`${one.webhook.id} ${one.example.name}`, one] as const,
	),
)("%s", (_, one) => {
	const { webhook, example, sign } = one;
	const secret = someSecret(webhook);
	const request = unsigned(one);
	const genuine = sign(request, secret, now);
	const names = signatureHeaders(one, secret);

	/** What the provider's own library adds to a request when it signs it. */
	const added = (to: WebhookRequest): string => {
		const signed = sign(to, secret, now);
		return JSON.stringify([
			names.map((name) => signed.headers[name]),
			signed.url.slice(to.url.length),
		]);
	};
	/** Some changes a signature does not cover, as another spelling of the same form: nobody could tell. */
	const isCovered = (change: Partial<WebhookRequest>): boolean =>
		added({ ...request, ...change }) !== added(request);

	it("is refused with a body that is not the one signed", async () => {
		const covered = damagedBodies(request.body).filter((body) =>
			isCovered({ body }),
		);
		expect(covered.length).toBeGreaterThanOrEqual(example.body ? 36 : 1);
		for (const body of covered)
			await expectRefused(webhook, { ...genuine, body }, secret);
	});

	const urls = damagedUrls(genuine.url).filter((url) => isCovered({ url }));
	if (urls.length > 0)
		it("is refused at a URL that is not the one signed", async () => {
			expect(urls).toHaveLength(5);
			for (const url of urls)
				await expectRefused(webhook, { ...genuine, url }, secret);
		});

	it("is refused with a signature in which one character is another", async () => {
		expect(names).not.toEqual([]);
		for (const name of names)
			for (const value of damagedTexts(genuine.headers[name] ?? ""))
				await expectRefused(
					webhook,
					{ ...genuine, headers: { ...genuine.headers, [name]: value } },
					secret,
				);
	});

	it("is refused without a signature", async () => {
		await expectRefused(webhook, request, secret);
		for (const name of names) {
			const { [name]: _left, ...headers } = genuine.headers;
			const blank = { ...headers, [name]: "" };
			await expectRefused(webhook, { ...genuine, headers }, secret);
			await expectRefused(webhook, { ...genuine, headers: blank }, secret);
		}
	});
});
