import { describe, expect, it } from "vitest";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { answerWebhook } from "#webhooks/vonage/answer.ts";
import { eventWebhook } from "#webhooks/vonage/event.ts";
import { sign } from "../../../functions/webhooks/vonage/sign.ts";
import { tokenOf } from "../differential/vonage-requests.ts";
import { now } from "../recorded-request.ts";
import { gotten, posted } from "./request.ts";

const secret = { signatureSecret: "hM4vQ9sT2kXr7LwZ" };
const event = posted("event", { uuid: "u", status: "answered" });
const answer = gotten("answer", { uuid: "u", from: "1", to: "2" });

const judge =
	(
		request: WebhookRequest,
		{ verify }: { verify: typeof eventWebhook.verify } = eventWebhook,
	) =>
	() =>
		verify(request, [secret], now);

const withToken = (
	request: WebhookRequest,
	header: unknown,
	claims: unknown,
): WebhookRequest => ({
	...request,
	headers: {
		...request.headers,
		authorization: `Bearer ${tokenOf(header, claims, secret.signatureSecret)}`,
	},
});

const signed = (request: WebhookRequest, secondsAgo = 0) =>
	sign(request, secret, now - secondsAgo);

describe("a token", () => {
	it("is believed a day later, for an event may be repeated so long", () => {
		const day = 24 * 3600;
		expect(judge(signed(event, day))).not.toThrow();
		expect(judge(signed(event, day + 3601))).toThrow("stale-timestamp");
		expect(judge(signed(event, -300))).not.toThrow();
		expect(judge(signed(event, -301))).toThrow("future-timestamp");
	});

	it("of an answer is believed for minutes: nothing of its query is signed", () => {
		expect(judge(signed(answer, 299), answerWebhook)).not.toThrow();
		expect(judge(signed(answer, 301), answerWebhook)).toThrow(
			"stale-timestamp",
		);
	});

	it.each(["none", "RS256", "HS512", "hs256", undefined, null, ["HS256"]])(
		"of the algorithm %j is none",
		(alg) => {
			expect(judge(withToken(answer, { alg }, { iat: now }))).toThrow(
				"malformed-signature: alg is not HS256",
			);
		},
	);

	it.each([
		...[null, [], "text", 1, {}].map((claims) => [claims, "timestamp"]),
		...["1795187100", null].map((iat) => [{ iat }, "iat"]),
	])("that claims %j says nothing of when it was signed", (claims, name) => {
		expect(judge(withToken(answer, { alg: "HS256" }, claims))).toThrow(
			`malformed-signature: ${name} is no number`,
		);
	});

	it("that holds from later on is not believed before", () => {
		const from = (nbf: number) =>
			judge(withToken(answer, { alg: "HS256" }, { iat: now, nbf }));
		expect(from(now)).not.toThrow();
		expect(from(now + 1)).toThrow("future-timestamp: not valid yet");
	});

	it("is believed under any secret in force, and under no other", () => {
		const other = { signatureSecret: "other" };
		const by = (...secrets: (typeof secret)[]) =>
			eventWebhook.verify(signed(event), secrets, now);
		expect(() => by(other, secret)).not.toThrow();
		expect(() => by(secret, other)).not.toThrow();
		expect(() => by(other)).toThrow("signature-mismatch");
	});

	it("stands behind the word Bearer, however many spaces are between", () => {
		const { headers, ...request } = signed(event);
		const [, token = ""] = (headers.authorization ?? "").split(" ");
		const behind = (words: string) =>
			judge({ ...request, headers: { authorization: `${words}${token}` } });
		expect(behind("bearer   ")).not.toThrow();
		for (const words of ["xBearer ", "Basic Bearer ", "Bearer", ""])
			expect(behind(words)).toThrow("malformed-signature: no signed JWT");
	});

	it("that has expired is kept to its word", () => {
		const claims = { iat: now - 60, exp: now };
		expect(judge(withToken(answer, { alg: "HS256" }, claims))).toThrow(
			"stale-timestamp: expired",
		);
		expect(
			judge(withToken(answer, { alg: "HS256" }, { ...claims, exp: now + 1 })),
		).not.toThrow();
	});
});

describe("a body", () => {
	it("has to be the one whose hash is signed", () => {
		const request = signed(event);
		const other = Buffer.from(
			event.body.toString().replace("answered", "failed"),
		);
		expect(judge(request)).not.toThrow();
		expect(judge({ ...request, body: other })).toThrow(
			"body-mismatch: payload_hash",
		);
		expect(judge({ ...request, body: Buffer.from("") })).toThrow(
			"body-mismatch",
		);
	});

	it("without a signed hash is not believed", () => {
		const header = { alg: "HS256" };
		expect(judge(withToken(event, header, { iat: now }))).toThrow(
			"body-mismatch",
		);
		const get = { ...answer, body: event.body };
		expect(judge(withToken(get, header, { iat: now }))).toThrow(
			"body-mismatch",
		);
	});
});

it("a call without a body has none to hash", () => {
	const header = { alg: "HS256" };
	const empty = { ...event, body: Buffer.from("") };
	expect(judge(withToken(empty, header, { iat: now }))).not.toThrow();
	const claims = { iat: now, payload_hash: "00" };
	expect(judge(withToken(answer, header, claims))).not.toThrow();
	expect(judge(withToken(empty, header, claims))).toThrow("body-mismatch");
});

it("a call without a token is not signed, one whose token is no JSON is not signed well", () => {
	expect(judge({ ...event, headers: {} })).toThrow(
		"missing-signature: no authorization",
	);
	const headers = { authorization: "Bearer AAAA.AAAA.AAAA" };
	expect(judge({ ...event, headers })).toThrow(
		"malformed-signature: JWT part is no JSON",
	);
});

it.each([
	"Bearer",
	"Bearer ",
	"Bearer a.b",
	"Bearer a.b.c.d",
	"Bearer ..",
	"Bearer é.é.é",
	"Basic a.b.c",
	`Bearer ${"a".repeat(100_000)}`,
])("%.20s is no token", (authorization) => {
	expect(judge({ ...event, headers: { authorization } })).toThrow(
		"malformed-signature: no signed JWT",
	);
});
