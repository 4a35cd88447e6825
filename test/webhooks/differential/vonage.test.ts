import { verifySignature } from "@vonage/jwt";
import { expect, it } from "vitest";
import { sign } from "../../../functions/webhooks/vonage/sign.ts";
import { judgeAlike } from "./judge-alike.ts";
import { type Case, now, ours, secret, theirs } from "./vonage-oracle.ts";
import { cases, tokenOf } from "./vonage-requests.ts";

it("judges as Vonage's own library does, with the time and the body that its documentation adds", () =>
	judgeAlike({ cases, seed: 20_261_120, ours, theirs }));

it("Vonage's own library believes what the examples are signed with", () => {
	const { headers } = sign(
		{
			method: "POST",
			url: "https://hooks.example.com/webhooks/vonage/event",
			headers: {},
			body: Buffer.from("{}"),
		},
		{ signatureSecret: secret },
		now,
	);
	const token = headers.authorization?.replace("Bearer ", "") ?? "";
	expect(verifySignature(token, secret)).toBe(true);
	expect(verifySignature(token, `${secret}x`)).toBe(false);
});

const claims = { iat: now, payload_hash: undefined };
const one = { scheme: "Bearer ", method: "GET", body: "", secret };

it.each<[string, Case, boolean]>([
	[
		"a blank secret proves nothing",
		{
			...one,
			secret: " ",
			token: tokenOf({ alg: "HS256" }, claims, " "),
		},
		true,
	],
])("differs on purpose: %s", (_, odd, verdict) => {
	expect(theirs(odd)).toBe(verdict);
	expect(ours(odd)).toBe(!verdict);
});
