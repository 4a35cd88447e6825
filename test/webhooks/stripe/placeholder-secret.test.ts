import { expect, it } from "vitest";
import { stripeWebhook } from "#webhooks/stripe/stripe.ts";
import { sign } from "../../../functions/webhooks/stripe/sign.ts";
import { now } from "../recorded-request.ts";

const unsigned = {
	method: "POST",
	url: "https://hooks.example.com/webhooks/stripe",
	headers: {},
	body: Buffer.from("{}"),
};

const judge = (secrets: unknown, signedWith: string) => () =>
	stripeWebhook.verify(
		sign(unsigned, { webhookSecret: signedWith }, now),
		[{ webhookSecret: secrets }],
		now,
	);

it.each(["whsec_", " whsec_\n"])(
	"nothing is proven by the placeholder %j",
	(placeholder) => {
		expect(judge(placeholder, placeholder)).toThrow("no-secret");
		expect(judge([placeholder, "whsec_real"], placeholder)).toThrow(
			"signature-mismatch",
		);
	},
);

it("a secret beside a placeholder proves what it signed", () => {
	expect(judge(["whsec_", "whsec_real"], "whsec_real")).not.toThrow();
});
