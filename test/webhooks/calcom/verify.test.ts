import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { SignatureError } from "#shared/errors.ts";
import { calcomWebhook } from "#webhooks/calcom/calcom.ts";

const key = "tide-table-7";
const body = Buffer.from('{"triggerEvent":"PING"}');
const good = createHmac("sha256", key).update(body).digest("hex");

const verify = (signature: string | undefined, webhookSecret: unknown = key) =>
	calcomWebhook.verify(
		{
			method: "POST",
			url: "https://hooks.example.com/webhooks/calcom",
			headers:
				signature === undefined ? {} : { "x-cal-signature-256": signature },
			body,
		},
		[{ webhookSecret }],
		0,
	);

it("Cal.com's signature is bare hex, under any secret of a list", () => {
	expect(() => verify(good)).not.toThrow();
	expect(() => verify(good, ["other", key])).not.toThrow();
});

it.each([
	["missing", undefined],
	["empty", ""],
	["that of a webhook without a secret", "no-secret-provided"],
	["prefixed", `sha256=${good}`],
	["in capitals", good.toUpperCase()],
	["base64", Buffer.from(good, "hex").toString("base64")],
	["given twice", `${good},${good}`],
])("Cal.com's signature is refused where it is %s", (_, signature) => {
	expect(() => verify(signature)).toThrow(SignatureError);
});

it.each(["no-secret-provided", "", " "])(
	"a webhook without a secret is refused even by the secret %j",
	(secret) => {
		expect(() => verify("no-secret-provided", secret)).toThrow(SignatureError);
	},
);
