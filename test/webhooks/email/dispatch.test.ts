import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Example } from "#shared/webhook/example.ts";
import type { Delivery } from "#shared/webhook/reader.ts";
import { receive } from "#shared/webhook/receive.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { emailWebhook } from "#webhooks/email/email.ts";
import { emailReader } from "#webhooks/email/reader.ts";
import { examplesOf, signOf } from "../../../bin/send/recorded.ts";
import { developmentSecrets } from "../../../lib/local/development-secrets.ts";
import { fakeEffects } from "../fake-effects.ts";
import { now } from "../recorded-request.ts";

const names = ["sendgrid", "mailgun", "resend", "ses"] as const;

/** One secret object each, as the edge has them. */
const secrets = names.map((name) => developmentSecrets(name) ?? {});

const toRequest = ({ headers = {}, body }: Example): WebhookRequest => ({
	method: "POST",
	url: "https://hooks.example.com/webhooks/email",
	headers,
	body: Buffer.from(body),
});

const all = await Promise.all(
	names.map(async (name, at) => {
		const [examples, sign] = await Promise.all([
			examplesOf(name),
			signOf(name),
		]);
		const [example] = examples;
		if (!example) throw new Error(`${name} has no example`);
		const request = sign(toRequest(example), secrets[at] ?? {}, now);
		return { name, example, request };
	}),
);

beforeEach(() => {
	vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

const post = async (request: WebhookRequest) => {
	const { effects, queued } = fakeEffects(...secrets);
	return { reply: await receive(emailWebhook, request, effects), queued };
};

type Queued = Awaited<ReturnType<typeof post>>["queued"][number];

/** As the worker takes it from the queue. */
const toDelivery = ({ envelope, body }: Queued): Delivery => {
	const { id: callId, body: _body, ...rest } = envelope;
	return { ...rest, callId, body };
};

describe.each(all)("a delivery of $name", ({ name, example, request }) => {
	it("is believed by its own secret among the others, and read under its own name", async () => {
		const { reply, queued } = await post(request);
		expect(reply).toEqual({ status: 200 });
		const [delivery, ...more] = queued.map(toDelivery);
		expect(more).toEqual([]);
		expect(delivery && emailReader.identify(delivery)).toEqual({
			...example.becomes?.identity,
			provider: name,
		});
		expect(delivery && emailReader.normalize(delivery)).toEqual(
			example.becomes?.events,
		);
	});

	it("is refused as its own where it is forged", async () => {
		const headers = Object.fromEntries(
			Object.entries(request.headers).map(([name, value]) => [
				name,
				/signature$/.test(name) ? value.replace(/[\w+/]{4}=*$/, "AAAA") : value,
			]),
		);
		const body = Buffer.from(
			request.body
				.toString()
				.replace(/("[Ss]ignature": ?")[\w+/]{4}/, "$1AAAA"),
		);
		expect(await post({ ...request, headers, body })).toEqual({
			reply: { status: name === "mailgun" ? 406 : 401 },
			queued: [],
		});
	});

	it("is its own or nobody's, whatever other marks it bears", async () => {
		const others = [
			"x-twilio-email-event-webhook-signature",
			"svix-id",
			"x-amz-sns-message-type",
		].filter((mark) => request.headers[mark] === undefined);
		for (const mark of others) {
			const headers = { ...request.headers, [mark]: "x" };
			const { reply, queued } = await post({ ...request, headers });
			const read = queued.map(
				(one) => emailReader.identify(toDelivery(one)).provider,
			);
			expect([reply.status, ...read]).toEqual(
				reply.status === 200 ? [200, name] : [401],
			);
		}
	});
});

it.each(["", "{}", "null", '{"signature":{}}', "x"])(
	"what looks like none of them is refused: %j",
	async (text) => {
		const request = {
			method: "POST",
			url: "https://hooks.example.com/webhooks/email",
			headers: {},
			body: Buffer.from(text),
		};
		expect(await post(request)).toEqual({
			reply: { status: 401 },
			queued: [],
		});
	},
);
