import { describe, expect, it } from "vitest";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { damagedBodies, damagedTexts, damagedUrls } from "./damages.ts";
import { expectRefused } from "./expect-refused.ts";
import { insertInto, insertionOf } from "./insertion.ts";
import {
	now,
	recordedRequests,
	someSecret,
	unsigned,
} from "./recorded-request.ts";
import { carriedSecret, coverageOf, signatureHeaders } from "./signature-of.ts";

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
	const carried = carriedSecret(one, secret);
	const coverage = coverageOf(one, names);
	const insertion = insertionOf(request.body, genuine.body);

	/** What the provider's own library adds to a request when it signs it. */
	const added = (to: WebhookRequest): string => {
		const signed = sign(to, secret, now);
		return JSON.stringify([
			names.map((name) => signed.headers[name]),
			signed.url.slice(to.url.length),
			insertionOf(to.body, signed.body).text,
		]);
	};
	const addedToIt = added(request);
	/** Some changes a signature does not cover, as another spelling of the same form: nobody could tell. */
	const isCovered = (change: Partial<WebhookRequest>): boolean =>
		added({ ...request, ...change }) !== addedToIt;

	if (carried === undefined)
		it("is refused with a body that is not the one signed", async () => {
			// Where nothing of a body is signed, as in a GET, there must be none.
			const covered = damagedBodies(request.body).filter(
				(body) => example.method === "GET" || isCovered({ body }),
			);
			expect(covered.length).toBeGreaterThanOrEqual(coverage.bodies);
			for (const body of covered)
				await expectRefused(
					webhook,
					{ ...genuine, body: insertInto(body, insertion) },
					secret,
				);
		});

	const unsignedUrls = damagedUrls(request.url);
	const urls =
		carried === undefined
			? damagedUrls(genuine.url).filter((_, at) =>
					isCovered({ url: unsignedUrls[at] }),
				)
			: [];
	if (urls.length > 0)
		it("is refused at a URL that is not the one signed", async () => {
			expect(urls).toHaveLength(coverage.urls);
			for (const url of urls)
				await expectRefused(webhook, { ...genuine, url }, secret);
		});

	it("is refused with a signature in which one character is another", async () => {
		const inHeaders = names.flatMap((name) =>
			damagedTexts(genuine.headers[name] ?? "").map((value) => ({
				...genuine,
				headers: { ...genuine.headers, [name]: value },
			})),
		);
		const parameter = carried ?? genuine.url.slice(request.url.length);
		const inUrl = genuine.url.includes(parameter)
			? damagedTexts(parameter).map((text) => ({
					...genuine,
					url: genuine.url.replace(parameter, text),
				}))
			: [];
		const inBody = damagedTexts(insertion.text).map((text) => ({
			...genuine,
			body: insertInto(request.body, { ...insertion, text }),
		}));
		const all = [...inHeaders, ...inUrl, ...inBody];
		expect(all).not.toEqual([]);
		for (const damaged of all) await expectRefused(webhook, damaged, secret);
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
