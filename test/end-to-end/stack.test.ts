import { setTimeout } from "node:timers/promises";
import { ListBucketsCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { redrive } from "#shared/queue/redrive.ts";
import type { Envelope } from "#shared/webhook/envelope.ts";
import { standInApi } from "../support/stand-in-api.ts";
import { deliver, freshExample } from "./deliver.ts";
import { type RunningStack, runningStack } from "./running-stack.ts";

const stripe = await standInApi();
let stack: RunningStack;

beforeAll(async () => {
	stack = await runningStack({ STRIPE_API_URL: stripe.url });
}, 60_000);

afterAll(async () => {
	await stack?.stop();
	stripe.close();
});

vi.setConfig({ testTimeout: 30_000 });

/** It comes again a few times, later each time, before it is set aside: meanwhile there are other tests. */
let malformedId = "";

/** Until the workers are through with it. */
const eventually = <T>(look: () => Promise<T>): Promise<T> =>
	vi.waitFor(look, { timeout: 20_000, interval: 50 });

describe("Stripe", () => {
	it("applies a failed invoice once, however often it comes, and mails the customer and the operator", async () => {
		const example = await freshExample("stripe", "invoice.payment_failed");
		const payload = JSON.parse(example.body);
		const before = (await stack.mails()).length;

		const answers = await Promise.all(
			[1, 2, 3].map(() => deliver(stack, example)),
		);
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);

		await eventually(async () => {
			const { body } = await stack.read(`/api/deliveries/stripe:${payload.id}`);
			expect(body).toMatchObject({
				provider: "stripe",
				webhook: "stripe",
				type: "invoice.payment_failed",
				state: "applied",
				count: 3,
			});
		});
		const { object } = payload.data;
		const { body } = await stack.read(`/api/payments/stripe:${object.id}`);
		expect(body).toMatchObject({
			id: `stripe:${object.id}`,
			kind: "invoice",
			status: "failed",
			amount: object.amount_due,
			currency: object.currency,
			customer: `stripe:${object.customer}`,
		});
		await eventually(async () => {
			const mails = (await stack.mails()).slice(before);
			expect(mails.flatMap(({ destination }) => destination.to).sort()).toEqual(
				[object.customer_email, "operator@example.com"].sort(),
			);
		});
	});

	it("mails no customer who has complained, and the operator still", async () => {
		const complainant = "complainant@example.com";
		const complaint = await freshExample("sendgrid", "spamreport");
		const [event] = JSON.parse(complaint.body);
		await deliver(stack, complaint, {
			body: Buffer.from(JSON.stringify([{ ...event, email: complainant }])),
		});
		await eventually(async () => {
			const { body } = await stack.read(`/api/suppressions/${complainant}`);
			expect(body).toMatchObject({ reason: "complaint" });
		});

		const failure = await freshExample("stripe", "invoice.payment_failed");
		const payload = JSON.parse(failure.body);
		payload.data.object.customer_email = complainant;
		await deliver(stack, failure, {
			body: Buffer.from(JSON.stringify(payload)),
		});
		// The operator's mail is queued behind the customer's.
		await eventually(async () => {
			const subjects = (await stack.mails()).map(({ subject }) => subject);
			expect(subjects.join()).toContain(payload.data.object.id);
		});
		const recipients = (await stack.mails()).flatMap(
			({ destination }) => destination.to,
		);
		expect(recipients).not.toContain(complainant);
	});

	it("is asked, with the key in its secret, where two events of one second leave it open how things stand", async () => {
		await stack.putSecret("stripe", {
			...(await stack.secretOf("stripe")),
			secretKey: "rk_live_1",
		});
		const example = await freshExample(
			"stripe",
			"customer.subscription.updated",
		);
		const payload = JSON.parse(example.body);
		const { object } = payload.data;
		// Other tests take the recorded customer for somebody who has not paid.
		Object.assign(object, { id: "sub_asked", customer: "cus_asked" });
		const tell = (id: string) =>
			deliver(stack, example, {
				body: Buffer.from(JSON.stringify({ ...payload, id })),
			});
		const path = `/api/subscriptions/stripe:${object.id}`;
		stripe.answers({ ...object, status: "unpaid" });

		await tell("evt_first");
		await eventually(async () =>
			expect((await stack.read(path)).body.status).toBe("active"),
		);
		await tell("evt_second");
		await eventually(async () =>
			expect((await stack.read(path)).body.status).toBe("unpaid"),
		);
		expect(stripe.calls).toMatchObject([
			{
				path: `/v1/subscriptions/${object.id}`,
				headers: { authorization: "Bearer rk_live_1" },
			},
		]);
	});

	it("refuses a forgery without a word and without a trace", async () => {
		const example = await freshExample("stripe", "invoice.payment_failed");
		const answer = await deliver(stack, example, { forge: true });
		expect(answer.status).toBe(401);
		expect(await answer.text()).toBe("");
		const { id } = JSON.parse(example.body);
		const found = await stack.read(`/api/deliveries/stripe:${id}`);
		expect(found.status).toBe(404);
	});

	it("says why a genuine but malformed delivery failed, its neighbours unharmed", async () => {
		const good = await freshExample("stripe", "customer.subscription.created");
		const bad = await freshExample("stripe", "invoice.payment_succeeded");
		const payload = JSON.parse(bad.body);
		malformedId = payload.id;
		payload.data.object.amount_due = "a lot";
		const answers = await Promise.all([
			deliver(stack, good),
			deliver(stack, bad, { body: Buffer.from(JSON.stringify(payload)) }),
		]);
		expect(answers.map(({ status }) => status)).toEqual([200, 200]);

		await eventually(async () => {
			const { id } = JSON.parse(good.body);
			const { body } = await stack.read(`/api/deliveries/stripe:${id}`);
			expect(body.state).toBe("applied");
		});
		await eventually(async () => {
			const { body } = await stack.read(`/api/deliveries/stripe:${payload.id}`);
			expect(body).toMatchObject({
				state: "failed",
				type: "invoice.payment_succeeded",
				reason: expect.stringContaining("amount_due"),
			});
		});
		const failed = await stack.read("/api/deliveries?state=failed");
		expect(failed.body.items.map(({ id }: { id: string }) => id)).toContain(
			`stripe:${payload.id}`,
		);
	});

	it("takes what is nearly as large as Lambda allows, and refuses what is larger", async () => {
		const example = await freshExample(
			"stripe",
			"customer.subscription.created",
		);
		const payload = JSON.parse(example.body);
		payload.data.object.metadata.note = "x".repeat(5_900_000);
		const body = Buffer.from(JSON.stringify(payload));
		expect((await deliver(stack, example, { body })).status).toBe(200);
		await eventually(async () => {
			const { body } = await stack.read(`/api/deliveries/stripe:${payload.id}`);
			expect(body.state).toBe("applied");
		});
		payload.data.object.metadata.note = "x".repeat(6_300_000);
		const larger = Buffer.from(JSON.stringify(payload));
		const answer = await deliver(stack, example, { body: larger });
		expect(answer.status).toBe(413);
	}, 30_000);
});

describe("SendGrid", () => {
	it("applies a batch of more events than one transaction takes", async () => {
		const example = await freshExample("sendgrid", "batch");
		const [first] = JSON.parse(example.body);
		const events = Array.from({ length: 150 }, (_, index) => ({
			...first,
			event: "delivered",
			email: `person${index}@example.com`,
			sg_event_id: `${first.sg_event_id}${index}`,
			sg_message_id: "newsletter.recvd-1",
		}));
		const body = Buffer.from(JSON.stringify(events));
		expect((await deliver(stack, example, { body })).status).toBe(200);
		await eventually(async () => {
			const { body } = await stack.read(
				"/api/emails/sendgrid:newsletter?limit=100",
			);
			expect(body.items).toHaveLength(100);
			const rest = await stack.read(
				`/api/emails/sendgrid:newsletter?limit=100&cursor=${body.cursor}`,
			);
			expect(rest.body.items).toHaveLength(50);
		});
	});
});

describe("the test webhook", () => {
	it("says whether the signature is good, or why not", async () => {
		const example = await freshExample("test", "post");
		const good = await deliver(stack, example);
		expect(await good.json()).toMatchObject({ valid: true });
		const forged = await deliver(stack, example, { forge: true });
		expect(await forged.json()).toMatchObject({
			valid: false,
			reason:
				"signature-mismatch: wrong secret, or id, timestamp or body changed",
		});
	});
});

describe("Twilio", () => {
	it("answers a call with TwiML and ends with one call record of all its deliveries", async () => {
		const voice = await freshExample("twilio/voice", "inbound");
		const answer = await deliver(stack, voice);
		expect(answer.status).toBe(200);
		expect(answer.headers.get("content-type")).toContain("text/xml");
		expect(await answer.text()).toContain("<Record");
		const callSid = new URLSearchParams(voice.body).get("CallSid");
		await eventually(async () => {
			const { body } = await stack.read(`/api/calls/twilio:${callSid}`);
			expect(body).toMatchObject({
				id: `twilio:${callSid}`,
				direction: "inbound",
				status: "ringing",
			});
			const contact = await stack.read(`/api/contacts/${body.contactId}`);
			expect(contact.body).toMatchObject({ kind: "lead", phones: [body.from] });
		});
	});

	it("believes a rotated token at once, and the one before still", async () => {
		const old = await stack.secretOf("twilio");
		const before = await freshExample("twilio/sms-status", "sent");
		expect((await deliver(stack, before)).status).toBe(204);
		await stack.putSecret("twilio", { ...old, authToken: "f".repeat(32) });
		const after = await freshExample("twilio/sms-status", "delivered");
		expect((await deliver(stack, after)).status).toBe(204);
		const late = await freshExample("twilio/sms-status", "failed");
		const answer = await deliver({ ...stack, secretOf: async () => old }, late);
		expect(answer.status).toBe(204);
		await stack.putSecret("twilio", old);
	});

	it("keeps a text in the conversation of the two numbers, by any of its URLs", async () => {
		const sms = await freshExample("twilio/sms", "sms");
		const answer = await deliver(stack, sms, { path: "/api/webhooks/sms" });
		expect(answer.status).toBe(200);
		expect(await answer.text()).toMatch(/<Response\s*\/>/);
		const form = new URLSearchParams(sms.body);
		const phone = encodeURIComponent(form.get("From") ?? "");
		await eventually(async () => {
			const { body } = await stack.read(`/api/contacts?phone=${phone}`);
			const [contact] = body.items;
			const timeline = await stack.read(
				`/api/contacts/${contact.id}/interactions`,
			);
			expect(
				timeline.body.items.map(({ ref }: { ref: string }) => ref),
			).toContain(`twilio:${form.get("MessageSid")}`);
		});
		const { body } = await stack.read("/api/conversations");
		const messages = await Promise.all(
			body.items.map(({ id }: { id: string }) =>
				stack.read(`/api/conversations/${id}/messages`),
			),
		);
		const texts = messages.flatMap(({ body }) =>
			body.items.map(({ text }: { text: string }) => text),
		);
		expect(texts).toContain(form.get("Body"));
	});
});

describe("what went wrong on the way", () => {
	it("queues what waits in the overflow bucket, a minute later at the latest", async () => {
		const example = await freshExample("stripe", "payout.paid");
		const { id } = JSON.parse(example.body);
		const { Buckets = [] } = await stack.clients.s3.send(
			new ListBucketsCommand({}),
		);
		const envelope: Envelope = {
			id: "1d2c",
			webhook: "stripe",
			receivedAt: "2026-03-01T12:00:00.000Z",
			method: "POST",
			query: "",
			headers: {},
			body: { text: example.body },
		};
		await stack.clients.s3.send(
			new PutObjectCommand({
				Bucket: Buckets[0]?.Name,
				Key: "waiting/hookswitch-dev-payments/1d2c",
				Body: JSON.stringify(envelope),
			}),
		);
		await stack.fireSchedule("Overflow");
		await eventually(async () => {
			const { body } = await stack.read(`/api/deliveries/stripe:${id}`);
			expect(body.state).toBe("ignored");
		});
	});

	it("moves dead letters back", async () => {
		const { sqs } = stack.clients;
		const deadLetterUrl = stack.queues.payments?.deadLetterUrl ?? "";
		const example = await freshExample("stripe", "payout.paid");
		const { id } = JSON.parse(example.body);
		await sqs.send(
			new SendMessageCommand({
				QueueUrl: deadLetterUrl,
				MessageBody: JSON.stringify({
					id: "2e3d",
					webhook: "stripe",
					receivedAt: "2026-03-01T12:00:00.000Z",
					method: "POST",
					query: "",
					headers: {},
					body: { text: example.body },
				} satisfies Envelope),
			}),
		);
		const redriven = await redrive(deadLetterUrl, { sqs, wait: setTimeout });
		expect(redriven.moved).toBeGreaterThan(0);
		expect(redriven.failure).toBeUndefined();
		await eventually(async () => {
			const { body } = await stack.read(`/api/deliveries/stripe:${id}`);
			expect(body.state).toBe("ignored");
		});
	});
});

describe("the admin API", () => {
	it("is closed to whoever has no token", async () => {
		const answer = await fetch(`${stack.baseUrl}/api/deliveries`);
		expect(answer.status).toBe(401);
	});

	it("leads from page to page without a gap", async () => {
		const whole = await stack.read(
			"/api/deliveries?provider=&state=&limit=100&cursor=",
		);
		const ids: string[] = [];
		let cursor = "";
		do {
			const { body } = await stack.read(`/api/deliveries?limit=2${cursor}`);
			ids.push(...body.items.map(({ id }: { id: string }) => id));
			cursor = body.cursor ? `&cursor=${body.cursor}` : "";
		} while (cursor);
		expect(ids).toEqual(whole.body.items.map(({ id }: { id: string }) => id));
	});

	it("keeps the call flow that an admin writes, and says what is wrong with another", async () => {
		const { body: settings } = await stack.read("/api/settings");
		const put = (value: unknown) =>
			fetch(`${stack.baseUrl}/api/settings`, {
				method: "PUT",
				headers: {
					authorization: `Bearer ${stack.adminToken}`,
					"content-type": "application/json",
				},
				body: JSON.stringify(value),
			});
		const changed = {
			...settings,
			callFlow: { ...settings.callFlow, forwardTo: ["+15855550177"] },
		};
		expect((await put(changed)).status).toBe(200);
		expect((await stack.read("/api/settings")).body).toEqual(changed);
		const wrong = await put({ callFlow: { greeting: 7 } });
		expect(wrong.status).toBe(400);
	});
});

describe("what was malformed", () => {
	it("is set aside at last, with its reason", async () => {
		expect(malformedId).not.toBe("");
		await vi.waitFor(
			async () => {
				const { Messages = [] } = await stack.clients.sqs.send(
					new ReceiveMessageCommand({
						QueueUrl: stack.queues.payments?.deadLetterUrl,
						VisibilityTimeout: 0,
						MessageAttributeNames: ["All"],
					}),
				);
				const letter = Messages.find(({ Body }) => Body?.includes(malformedId));
				expect(letter?.MessageAttributes).toMatchObject({
					provider: { StringValue: "stripe" },
					type: { StringValue: "invoice.payment_succeeded" },
					reason: { StringValue: expect.stringContaining("amount_due") },
					firstFailedAt: { StringValue: expect.stringMatching(/^20/) },
					lastFailedAt: { StringValue: expect.stringMatching(/^20/) },
				});
			},
			{ timeout: 60_000, interval: 250 },
		);
	}, 90_000);
});
