import { generateKeyPairSync } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { SignatureError } from "#shared/errors.ts";
import {
	CertificateError,
	forgetCertificates,
	publicKeyAt,
	rememberCertificate,
} from "#webhooks/ses/certificates.ts";
import { pem } from "./message.ts";

const url = (n: number) => `https://sns.us-east-1.amazonaws.com/${n}.pem`;
const answering = (status: number, body = "") =>
	vi.fn(async () => new Response(body, { status }));

afterEach(forgetCertificates);

it.each([500, 503, 429, 301])(
	"an answer of %i is ours to answer for, and asked for again",
	async (status) => {
		await expect(publicKeyAt(url(1), answering(status, pem))).rejects.toThrow(
			new CertificateError(`download answered ${status}`),
		);
		const later = answering(200, pem);
		await publicKeyAt(url(1), later);
		expect(later).toHaveBeenCalledTimes(1);
	},
);

it.each([403, 404])(
	"an answer of %i is a certificate that AWS never had",
	async (status) => {
		await expect(publicKeyAt(url(1), answering(status, pem))).rejects.toThrow(
			new SignatureError("malformed-signature", "no such certificate"),
		);
	},
);

it("a connection that fails is ours to answer for", async () => {
	const cause = new TypeError("fetch failed");
	const get = vi.fn(() => Promise.reject(cause));
	await expect(publicKeyAt(url(1), get)).rejects.toThrow(
		new CertificateError("download failed", { cause }),
	);
});

it("a download has an end, whatever is at the other side", async () => {
	let chunks = 0;
	const endless = new ReadableStream<Uint8Array>({
		pull: (controller) => {
			chunks += 1;
			controller.enqueue(new Uint8Array(1024));
		},
	});
	await expect(
		publicKeyAt(url(1), async () => new Response(endless)),
	).rejects.toThrow("too large");
	expect(chunks).toBeLessThan(100);
});

it("a download has a time limit", async () => {
	const get = vi.fn(
		async (_: unknown, _options?: RequestInit) => new Response(pem),
	);
	await publicKeyAt(url(1), get);
	expect(get.mock.calls[0]?.[1]?.signal).toBeInstanceOf(AbortSignal);
});

it.each([
	["a page", "<html>"],
	["nothing", ""],
	[
		"a key of another kind",
		String(
			generateKeyPairSync("ed25519").publicKey.export({
				type: "spki",
				format: "pem",
			}),
		),
	],
])("%s is no certificate, and not remembered", async (_, text) => {
	const get = answering(200, text);
	for (const times of [1, 2]) {
		await expect(publicKeyAt(url(1), get)).rejects.toThrow(
			"not a certificate with an RSA key",
		);
		expect(get).toHaveBeenCalledTimes(times);
	}
});

it("the last twenty are remembered", async () => {
	for (let n = 0; n < 21; n++) rememberCertificate(url(n), pem);
	const get = answering(200, pem);
	await publicKeyAt(url(1), get);
	await publicKeyAt(url(20), get);
	expect(get).not.toHaveBeenCalled();
	await publicKeyAt(url(0), get);
	expect(get).toHaveBeenCalledTimes(1);
});
