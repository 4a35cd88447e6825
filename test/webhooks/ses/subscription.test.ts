import { afterEach, expect, it, vi } from "vitest";
import { receive } from "#shared/webhook/receive.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { emailWebhook } from "#webhooks/email/email.ts";
import { confirmSubscription } from "#webhooks/ses/confirm-subscription.ts";
import { messageOf } from "#webhooks/ses/message.ts";
import { sesWebhook } from "#webhooks/ses/ses.ts";
import { fakeEffects } from "../fake-effects.ts";
import { confirmation, posted, secret, signed } from "./message.ts";

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

const answering = (status: number) => {
	const get = vi.fn(async () => new Response("", { status }));
	vi.stubGlobal("fetch", get);
	return get;
};

const send = async (request: WebhookRequest) => {
	vi.spyOn(console, "warn").mockImplementation(() => undefined);
	const { effects, queued } = fakeEffects(secret);
	return { reply: await receive(sesWebhook, request, effects), queued };
};

it("is confirmed where SNS says, and queued nowhere", async () => {
	const get = answering(200);
	expect(await send(signed(confirmation))).toEqual({
		reply: { status: 200 },
		queued: [],
	});
	expect(get.mock.calls).toEqual([
		[
			confirmation.SubscribeURL,
			{ redirect: "error", signal: expect.any(AbortSignal) },
		],
	]);
});

it("is confirmed at the address for all as well", async () => {
	const get = answering(200);
	const { effects, queued } = fakeEffects(secret);
	const headers = { "x-amz-sns-message-type": "SubscriptionConfirmation" };
	await receive(emailWebhook, signed(confirmation, headers), effects);
	expect(get).toHaveBeenCalledTimes(1);
	expect(queued).toEqual([]);
});

it.each([403, 500, 302])(
	"fails where SNS answers %i, so that SNS asks again",
	async (status) => {
		answering(status);
		await expect(send(signed(confirmation))).rejects.toThrow(String(status));
	},
);

it("fails where SNS cannot be reached", async () => {
	vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
	await expect(send(signed(confirmation))).rejects.toThrow("fetch failed");
});

it.each([
	"http://169.254.169.254/latest/meta-data/",
	"https://sns.us-east-1.amazonaws.com.evil.example/?Action=ConfirmSubscription&Token=a",
	"https://sns.us-east-1.amazonaws.com@evil.example/?Action=ConfirmSubscription&Token=a",
	"https://sns.us-east-1.amazonaws.com:8443/?Action=ConfirmSubscription&Token=a",
	"https://sns.us-east-1.amazonaws.com/?Action=Publish&Message=a",
	"https://sns.us-east-1.amazonaws.com/",
])("never calls %s, even where it is signed", async (SubscribeURL) => {
	const get = answering(200);
	expect(await send(signed({ ...confirmation, SubscribeURL }))).toEqual({
		reply: { status: 401 },
		queued: [],
	});
	expect(get).not.toHaveBeenCalled();
});

it.each(["https://evil.example/", undefined])(
	"is refused as somebody else's where it is to be confirmed at %j",
	async (SubscribeURL) => {
		const get = vi.fn();
		const message = messageOf(signed(confirmation).body);
		await expect(
			confirmSubscription({ ...message, SubscribeURL }, get),
		).rejects.toThrow("foreign-sender: SubscribeURL is not SNS's");
		expect(get).not.toHaveBeenCalled();
	},
);

it("is not confirmed for a foreign topic, nor unsigned", async () => {
	const get = answering(200);
	const foreign = {
		...confirmation,
		TopicArn: "arn:aws:sns:us-east-1:999999999999:ses",
	};
	for (const request of [signed(foreign), posted(confirmation)])
		expect((await send(request)).reply).toEqual({ status: 401 });
	expect(get).not.toHaveBeenCalled();
});

it("is never taken up again once somebody has ended it", async () => {
	const get = answering(200);
	const ended = { ...confirmation, Type: "UnsubscribeConfirmation" };
	expect(await send(signed(ended))).toEqual({
		reply: { status: 200 },
		queued: [],
	});
	expect(get).not.toHaveBeenCalled();
});
