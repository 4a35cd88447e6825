import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Envelope, toEnvelope } from "#shared/webhook/envelope.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { baseUrl } from "./recorded-request.ts";

const webhook: Webhook = {
	id: "example",
	secret: "example",
	methods: ["POST"],
	paths: ["/webhooks/example"],
	verify: () => undefined,
};

const inEnvelope = (body: Buffer): Envelope =>
	toEnvelope(
		webhook,
		{ method: "POST", url: `${baseUrl}/webhooks/example`, headers: {}, body },
		new Date(0),
	);

/** The body as whoever takes the message from the queue reads it. */
const readBack = (message: string): Buffer => {
	const { body }: Envelope = JSON.parse(message);
	if ("text" in body) return Buffer.from(body.text, "utf8");
	if ("base64" in body) return Buffer.from(body.base64, "base64");
	throw new Error("not in the envelope");
};

const survives = (body: Buffer): boolean => {
	const message = JSON.stringify(inEnvelope(body));
	// A queue takes the message as UTF-8 and refuses these characters.
	const overTheWire = Buffer.from(message, "utf8").toString("utf8");
	return (
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that SQS refuses
		!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(message) &&
		readBack(overTheWire).equals(body)
	);
};

describe("a body", () => {
	it("survives the queue whatever its bytes", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) =>
				survives(Buffer.from(bytes)),
			),
			{ seed: 3, numRuns: 2000 },
		);
	});

	it("survives the queue whatever its text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) =>
				survives(Buffer.from(text)),
			),
			{ seed: 4, numRuns: 2000 },
		);
	});

	it.each([
		[
			"every single byte",
			Buffer.from(Array.from({ length: 256 }, (_, i) => i)),
		],
		[
			"control characters",
			Buffer.from('{"a":"\u0000\u0008\u001f\u007f\u0085"}'),
		],
		["a byte order mark", Buffer.from("\ufeff{}")],
		["noncharacters", Buffer.from("\ufffe\uffff\u{1fffe}\u{10ffff}")],
		["a replacement character that was sent", Buffer.from("\ufffd")],
		["half a surrogate pair, as CESU-8", Buffer.from([0xed, 0xa0, 0x80])],
		["an overlong slash", Buffer.from([0xc0, 0xaf])],
		["line separators", Buffer.from("\r\n\u2028\u2029\t")],
		["nothing", Buffer.alloc(0)],
	])("survives the queue with %s", (_, body) => {
		expect(survives(body)).toBe(true);
	});

	it.each([
		["text", Buffer.from("é".repeat(3 * 1024 * 1024))],
		["no text", Buffer.alloc(6 * 1024 * 1024, 0xff)],
	])("survives the queue with 6 MB that are %s", (_, body) => {
		expect(survives(body)).toBe(true);
	});

	it("stays legible where it is text", () => {
		expect(inEnvelope(Buffer.from('{"name":"Zoë 🙂"}')).body).toEqual({
			text: '{"name":"Zoë 🙂"}',
		});
	});
});

it("has an id of its own for every call", () => {
	const ids = Array.from({ length: 100 }, () => inEnvelope(Buffer.alloc(0)).id);
	expect(new Set(ids).size).toBe(100);
});

it("keeps no header that was not sent, and those that were by their names", () => {
	const headersOf = (
		headers: Readonly<Record<string, string>>,
		keepHeaders?: readonly string[],
	) =>
		toEnvelope(
			{ ...webhook, ...(keepHeaders && { keepHeaders }) },
			{ method: "POST", url: baseUrl, headers, body: Buffer.alloc(0) },
			new Date(0),
		).headers;
	expect(Object.keys(headersOf({}, ["x-kept"]))).toEqual([]);
	const sent = { "content-type": "text/plain", "x-kept": "1", "x-other": "2" };
	expect(headersOf(sent, ["x-kept"])).toEqual({
		"content-type": "text/plain",
		"x-kept": "1",
	});
	expect(headersOf(sent)).toEqual({ "content-type": "text/plain" });
});
