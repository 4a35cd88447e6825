import { describe, expect, it } from "vitest";
import type { Example } from "#shared/webhook/example.ts";
import { isPaddable, padded } from "../../../bin/bench/padded.ts";

const example = (body: string, contentType: string): Example => ({
	webhook: "stripe",
	name: "some",
	method: "POST",
	headers: { "content-type": contentType },
	body,
	ids: [],
});

const json = "application/json";
const form = "application/x-www-form-urlencoded";

describe.each([
	["an object", '{"id":"evt_1"}', json],
	["a list", '[{"id":"evt_1"},{"id":"evt_2"}]', json],
	["a notification of SNS's", '{"Message":"{}","Type":"Notification"}', json],
	["a form", "From=%2B12075550142&Body=hi", form],
])("%s", (_, body, contentType) => {
	it.each([1024, 10_240])("is lengthened to about %i bytes", (bytes) => {
		const { length } = padded(example(body, contentType), bytes).body;
		expect(length / bytes).toBeGreaterThan(0.97);
		expect(length / bytes).toBeLessThan(1.05);
	});
});

it("keeps what the example says", () => {
	const long = padded(example('{"id":"evt_1"}', json), 1024);
	expect(JSON.parse(long.body)).toMatchObject({ id: "evt_1" });
	const text = padded(example("From=1&Body=hi", form), 1024).body;
	expect(new URLSearchParams(text).get("Body")).toBe("hi");
});

it("leaves alone what is long enough, and what it cannot lengthen", () => {
	const long = example(`{"id":"${"x".repeat(2000)}"}`, json);
	expect(padded(long, 1024)).toBe(long);
	const multipart = example("--x--", "multipart/form-data; boundary=x");
	expect(isPaddable(multipart)).toBe(false);
	expect(padded(multipart, 1024)).toBe(multipart);
});
