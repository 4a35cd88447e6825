import { generateKeyPairSync } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { forgetCertificates } from "#webhooks/ses/certificates.ts";
import { verifySns } from "#webhooks/ses/verify.ts";
import {
	certificateUrl,
	confirmation,
	notification,
	pem,
	posted,
	secret,
	signed,
} from "./message.ts";

const { certificates, ...withoutCertificates } = secret;

const judge = async (request: WebhookRequest, known = secret) =>
	verifySns(request, [known], 0);

afterEach(() => {
	vi.unstubAllGlobals();
	forgetCertificates();
});

it.each([
	["1", notification],
	["2", notification],
	["2", { ...notification, Subject: "Amazon SES" }],
	["2", { ...notification, Subject: null }],
	["1", confirmation],
	["2", { ...confirmation, Type: "UnsubscribeConfirmation" }],
])("believes version %s of %j", async (SignatureVersion, message) => {
	await judge(signed({ ...message, SignatureVersion }));
});

it("never minds what the content type says", async () => {
	for (const type of ["text/plain; charset=UTF-8", "application/json", "a/b"])
		await judge(signed(notification, { "content-type": type }));
});

it.each([
	[
		"a topic that is not listed",
		{ TopicArn: "arn:aws:sns:us-east-1:999999999999:ses" },
		"foreign-sender: TopicArn is not in topicArns",
	],
	[
		"another version",
		{ SignatureVersion: "3" },
		"malformed-signature: SignatureVersion",
	],
	["another type", { Type: "notification" }, "malformed-signature: Type"],
	[
		"an id in two lines",
		{ MessageId: "a\nSubject\nb" },
		"malformed-signature: MessageId",
	],
	["no message", { Message: undefined }, "malformed-signature: no Message"],
	[
		"a message that is no text",
		{ Message: {} },
		"malformed-signature: no Message",
	],
	[
		"a subject that is no text",
		{ Subject: 7 },
		"malformed-signature: no Subject",
	],
])("refuses %s, well signed or not", async (_, changed, reason) => {
	await expect(judge(signed({ ...notification, ...changed }))).rejects.toThrow(
		reason,
	);
});

it("refuses a confirmation that calls itself a notification, and the other way round", async () => {
	const relabelled = (from: object, Type: string) => {
		const { body } = signed(from);
		return posted({ ...JSON.parse(body.toString()), Type });
	};
	await expect(judge(relabelled(confirmation, "Notification"))).rejects.toThrow(
		"body-mismatch",
	);
	await expect(
		judge(relabelled(confirmation, "UnsubscribeConfirmation")),
	).rejects.toThrow("body-mismatch");
	await expect(
		judge(relabelled(notification, "SubscriptionConfirmation")),
	).rejects.toThrow("malformed-signature: no Token");
});

it("tells a message that was changed from one that another key has signed", async () => {
	const genuine = JSON.parse(signed(notification).body.toString());
	await expect(judge(posted({ ...genuine, Message: "{}" }))).rejects.toThrow(
		"body-mismatch: SNS has signed another message",
	);
	for (const SignatureVersion of ["1", "2"])
		await expect(
			judge(
				posted({
					...genuine,
					SignatureVersion,
					Signature: Buffer.alloc(256, 7).toString("base64"),
				}),
			),
		).rejects.toThrow("signature-mismatch: not by this certificate");
});

it("refuses a raw delivery, which has no signature", async () => {
	const request = signed(notification, { "x-amz-sns-rawdelivery": "true" });
	await expect(judge(request)).rejects.toThrow(
		"missing-signature: raw message delivery is on",
	);
});

it.each([
	...["", "null", "7", '"x"', "no json"].map((text) => [
		text,
		"the body is no SNS message",
	]),
	["[]", "no Signature"],
	["{}", "no Signature"],
])("refuses the body %j: %s", async (text, words) => {
	await expect(
		judge({ ...posted({}), body: Buffer.from(text) }),
	).rejects.toThrow(`missing-signature: ${words}`);
});

it("refuses a signature that no encoder writes", async () => {
	const { body } = signed(notification);
	const message = JSON.parse(body.toString());
	for (const Signature of ["", "?", `${message.Signature}=`])
		await expect(judge(posted({ ...message, Signature }))).rejects.toThrow(
			"malformed-signature: Signature is no base64",
		);
});

it("believes the key of any pinned certificate", async () => {
	const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
	const other = publicKey.export({ type: "spki", format: "pem" });
	const stale = { ...secret, certificates: { [certificateUrl]: other } };
	await verifySns(signed(notification), [stale, secret], 0);
	await verifySns(signed(notification), [secret, stale], 0);
	await expect(verifySns(signed(notification), [stale], 0)).rejects.toThrow(
		"signature-mismatch",
	);
});

describe("the certificate's address", () => {
	const path =
		"/SimpleNotificationService-00000000000000000000000000000000.pem";
	const host = "https://sns.us-east-1.amazonaws.com";
	it.each([
		`http://sns.us-east-1.amazonaws.com${path}`,
		`https://sns.s3-us-west-2.amazonaws.com${path}`,
		`https://sns.us-east-1.amazonaws.com.evil.example${path}`,
		`https://sns.us-east-1.amazonaws.com@evil.example${path}`,
		`https://user@sns.us-east-1.amazonaws.com${path}`,
		`https://sns-evil.s3.amazonaws.com${path}`,
		`https://evil.example/sns.us-east-1.amazonaws.com${path}`,
		`https://sns.us-east-1.amazonaws.comevil${path}`,
		`https://snsxus-east-1.amazonaws.com${path}`,
		`${host}:443${path}`,
		`${host}${path}?x=.pem`,
		`${host}${path}#.pem`,
		`${host}/?Action=GetSomething&x=.pem`,
		`${host}/..${path}`,
		`${host}//${path}`,
		`${host}/SimpleNotificationService-0.pem`,
		`${host}${path} `,
		`${host}\\@evil.example${path}`,
		"",
	])("%j is not called", async (SigningCertURL) => {
		const get = vi.fn();
		vi.stubGlobal("fetch", get);
		const request = signed({ ...notification, SigningCertURL });
		await expect(judge(request, withoutCertificates)).rejects.toThrow(
			"foreign-sender: SigningCertURL",
		);
		expect(get).not.toHaveBeenCalled();
	});

	it.each([
		`https://sns.cn-north-1.amazonaws.com.cn${path}`,
		`https://sns.us-gov-west-1.amazonaws.com${path}`,
		`https://sns.ap-southeast-2.amazonaws.com${path}`,
	])("%s is called once for any number of messages", async (SigningCertURL) => {
		const get = vi.fn(async () => new Response(pem));
		vi.stubGlobal("fetch", get);
		const request = signed({ ...notification, SigningCertURL });
		await judge(request, withoutCertificates);
		await judge(request, withoutCertificates);
		expect(get.mock.calls).toEqual([
			[SigningCertURL, expect.objectContaining({ redirect: "error" })],
		]);
	});
});

it("a pinned certificate is not downloaded, one that is none is", async () => {
	const get = vi.fn(async () => new Response(pem));
	vi.stubGlobal("fetch", get);
	await judge(signed(notification));
	expect(get).not.toHaveBeenCalled();
	for (const certificate of ["no pem", 7, null])
		await judge(signed(notification), {
			...secret,
			certificates: { [certificateUrl]: certificate },
		});
	expect(get).toHaveBeenCalledTimes(1);
	for (const none of [null, "", 7])
		await verifySns(
			signed(notification),
			[{ ...secret, certificates: none }],
			0,
		);
});
