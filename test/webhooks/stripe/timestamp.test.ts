import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { stripeWebhook } from "#webhooks/stripe/stripe.ts";

const now = 1_700_000_000;
const webhookSecret = "whsec_8c1f2b7e94d05a63";

/** Signed over the time as it is written, whatever that is. */
const judge = (timestamp: string, header = `t=${timestamp}`) => {
	const v1 = createHmac("sha256", webhookSecret)
		.update(`${timestamp}.{}`)
		.digest("hex");
	return () =>
		stripeWebhook.verify(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/stripe",
				headers: { "stripe-signature": `${header},v1=${v1}` },
				body: Buffer.from("{}"),
			},
			[{ webhookSecret }],
			now,
		);
};

it("is believed in whole seconds", () => {
	expect(judge(String(now))).not.toThrow();
});

it.each([
	`${now}x`,
	`x${now}`,
	`${now}.0`,
	"1.7e9",
	"0x6553f100",
	`+${now}`,
	`-${now}`,
	"",
])("is not a timestamp: %j", (timestamp) => {
	expect(judge(timestamp)).toThrow("malformed-signature: timestamp");
});

it("is not believed where there is none, or more than one", () => {
	const malformed = "malformed-signature: timestamp";
	expect(judge(String(now), "v0=0")).toThrow(malformed);
	expect(judge(String(now), `t=${now},t=${now}`)).toThrow(malformed);
});
