import { expect, it } from "vitest";
import { formToVerify } from "#shared/webhook/verify/form-to-verify.ts";

const request = (
	body: string,
	type = "application/x-www-form-urlencoded",
): Parameters<typeof formToVerify>[0] => ({
	method: "POST",
	url: "https://hooks.example.com/",
	headers: { "content-type": type },
	body: Buffer.from(body),
});

const parameters = (count: number): string =>
	Array.from({ length: count }, (_, at) => `a${at}=`).join("&");

it("reads a form of up to ten thousand parameters", () => {
	const form = formToVerify(request(parameters(10_000)));
	expect([...form.keys()]).toHaveLength(10_000);
});

it.each([parameters(10_001), "&".repeat(10_000)])(
	"refuses a form of more, before it reads it (%#)",
	(body) => {
		expect(() => formToVerify(request(body))).toThrow(
			expect.objectContaining({
				name: "SignatureError",
				reason: "malformed-signature",
				message: "malformed-signature: more than 10000 parameters",
			}),
		);
	},
);

it("does not count in what is no form", () => {
	const form = formToVerify(request("&".repeat(10_001), "text/plain"));
	expect([...form]).toEqual([]);
});
