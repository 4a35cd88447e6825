import { Webhook } from "standardwebhooks";
import Stripe from "stripe";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { describe, expect, it } from "vitest";
import { send } from "../../bin/send/send.ts";
import { token, useSending, whsec } from "./sending.ts";

const { server, answers, printed, sendTo } = await useSending();

const event = ({ headers, body }: (typeof server.received)[number]) =>
	Stripe.webhooks.constructEvent(
		body,
		headers["stripe-signature"] ?? "",
		whsec,
	);

describe("sends what the provider's own library believes", () => {
	it("of Stripe", async () => {
		expect(await sendTo("stripe invoice.payment_failed", whsec)).toBe(true);
		const [first] = server.received;
		expect(server.received).toHaveLength(1);
		expect(first?.url).toBe(`${server.baseUrl}/webhooks/stripe`);
		expect(first && event(first).type).toBe("invoice.payment_failed");
		expect(printed()).toMatch(
			/^200 +\d+ ms {2}POST .*invoice.payment_failed\n$/,
		);
	});

	it.each(["voice", "sms get"])("of Twilio: %s", async (name) => {
		const secret = JSON.stringify({ authToken: token, phoneNumber: "+1" });
		expect(await sendTo(`twilio/${name}`, secret)).toBe(true);
		const [first] = server.received;
		expect(
			first &&
				validateRequest(
					token,
					String(first.headers["x-twilio-signature"]),
					first.url,
					Object.fromEntries(new URLSearchParams(first.body)),
				),
		).toBe(true);
	});

	it.each(["post", "get"])("of Standard Webhooks: %s", async (name) => {
		expect(await sendTo(`test ${name}`, whsec)).toBe(true);
		const [first] = server.received;
		const verify = () =>
			new Webhook(whsec).verify(
				first?.body ?? "",
				Object.fromEntries(
					Object.entries(first?.headers ?? {}).map(([key, value]) => [
						key,
						String(value),
					]),
				),
				{ jsonParse: false },
			);
		expect(verify).not.toThrow();
	});
});

describe("sends", () => {
	it("to the URL that is given whole", async () => {
		const url = `${server.baseUrl}/api/webhooks/stripe`;
		await send(["stripe", "--to", url, "--secret", whsec]);
		expect(server.received[0]?.url).toBe(url);
	});

	it("another delivery every time, and each as often as asked", async () => {
		await sendTo(
			"stripe customer.subscription.updated --count 3 --repeat 2",
			whsec,
		);
		const ids = server.received.map((one) => event(one).id);
		expect(ids).toHaveLength(6);
		expect(new Set(ids).size).toBe(3);
		for (const [index, one] of server.received.entries())
			if (index % 2 === 1)
				expect(one.body).toBe(server.received[index - 1]?.body);
		for (const id of ids) expect(id).toMatch(/^evt_[0-9A-Za-z]{24}$/);
	});

	it("many at once, and says how it went", async () => {
		await sendTo("stripe --count 30", whsec);
		expect(server.received).toHaveLength(30);
		expect(printed()).toMatch(/30 sent: 30 × 200 · fastest \d+ ms/);
		expect(printed().trim().split("\n")).toHaveLength(2);
	});

	it("a forgery that the provider's library refuses", async () => {
		answers({ status: 401 });
		expect(await sendTo("stripe --forge", whsec)).toBe(true);
		const [first] = server.received;
		expect(first).toBeDefined();
		expect(() => first && event(first)).toThrow("No signatures found");
	});
});

describe("is not content", () => {
	it.each([401, 404, 500, 302])("with an answer of %d", async (status) => {
		answers({ status });
		expect(await sendTo("stripe", whsec)).toBe(false);
	});

	it("with a forgery that is believed", async () => {
		expect(await sendTo("stripe --forge", whsec)).toBe(false);
	});

	it("with a test webhook that says the signature is wrong", async () => {
		answers({ status: 200, body: '{"valid":false,"reason":"no-secret"}' });
		expect(await sendTo("test", whsec)).toBe(false);
		expect(await sendTo("test --forge", whsec)).toBe(true);
	});
});
