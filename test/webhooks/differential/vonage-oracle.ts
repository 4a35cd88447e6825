import { createHash } from "node:crypto";
import { verifySignature } from "@vonage/jwt";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { verifyJwt } from "#webhooks/vonage/verify.ts";
import { believes } from "./believes.ts";

export const secret = "Qm7tR2xW9kLp4Zc8Vn3bYs6D";
export const now = 1_795_187_100;
export const windowSeconds = 3600;

/** The JWT in three parts of text, and what it comes with. */
export type Case = {
	readonly token: string;
	readonly scheme: string;
	readonly method: string;
	readonly body: string;
	readonly secret: string;
};

const requestOf = ({ token, scheme, method, body }: Case): WebhookRequest => ({
	method,
	url: "https://hooks.example.com/webhooks/vonage/event",
	headers: { authorization: `${scheme}${token}` },
	body: Buffer.from(body),
});

export const ours = (one: Case): boolean =>
	believes(() =>
		verifyJwt(windowSeconds)(
			requestOf(one),
			[{ signatureSecret: one.secret }],
			now,
		),
	);

const claimsIn = (token: string): Record<string, unknown> =>
	JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

/** What Vonage's documentation asks for beyond the signature: its library leaves that to its users. */
const isCurrent = ({ iat }: Record<string, unknown>): boolean =>
	typeof iat === "number" && iat >= now - windowSeconds && iat <= now + 300;

const isOfBody = (
	{ payload_hash }: Record<string, unknown>,
	{ method, body }: Case,
): boolean =>
	body === "" && (method === "GET" || payload_hash === undefined)
		? true
		: payload_hash === createHash("sha256").update(body).digest("hex");

export const theirs = (one: Case): boolean =>
	believes(() => {
		const isSigned =
			/^bearer +$/i.test(one.scheme) && verifySignature(one.token, one.secret);
		const claims = isSigned ? claimsIn(one.token) : {};
		if (!isSigned || !isCurrent(claims) || !isOfBody(claims, one))
			throw new Error("refused");
	});
