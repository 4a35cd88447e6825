import { describe, expect, it } from "vitest";
import { mayCallFrom } from "#webhooks/voipms/allowed-addresses.ts";
import { verifyUrlToken } from "#webhooks/voipms/verify.ts";

describe("an address", () => {
	it.each<[string | undefined, unknown]>([
		["10.1.2.3", undefined],
		["10.1.2.3", null],
		["10.1.2.3", ""],
		["10.1.2.3", " \n"],
		["10.1.2.3", []],
		[undefined, []],
		["10.1.2.3", "10.1.2.3"],
		["10.1.2.3", "192.0.2.1, 10.0.0.0/8"],
		["10.1.2.3", ["192.0.2.1", "10.1.2.3/32"]],
		["10.1.2.3", "x,,10.1.2.3"],
		["::ffff:10.1.2.3", ["10.0.0.0/8"]],
		["2001:db8::1", ["2001:db8::/32"]],
		["10.1.2.3", ["0.0.0.0/0"]],
	])("%s may call where %j may", (address, allowedIps) => {
		expect(mayCallFrom({ allowedIps }, address)).toBe(true);
	});

	it.each<[string | undefined, unknown]>([
		["10.1.2.3", ["10.1.2.4"]],
		["10.1.2.3", [" "]],
		["10.1.2.3", [5, null, {}]],
		["10.1.2.3", 5],
		["10.1.2.3", ["10.0.0.0/33", "10.0.0.0/1234", "10.0.0.0/", "/8"]],
		["10.1.2.3", ["x10.0.0.0/8"]],
		["10.1.2.3", ["x/10.0.0.0/8"]],
		["10.1.2.3", ["::/0"]],
		["2001:db8::1", ["0.0.0.0/0"]],
		["2001:db8::1", ["2001:db8::/129"]],
		["fe80::1%eth0", ["fe80::1%eth0", "fe80::/10"]],
		[undefined, ["0.0.0.0/0", "::/0"]],
		["", ["0.0.0.0/0", "::/0"]],
		["localhost", ["0.0.0.0/0", "::/0", "localhost"]],
	])("%s may not call where %j may", (address, allowedIps) => {
		expect(mayCallFrom({ allowedIps }, address)).toBe(false);
	});
});

describe("a token", () => {
	const verify = verifyUrlToken(["/sms", "/sms/{token}"]);
	const judge =
		(url: string, sourceIp = "10.1.2.3", ...allowed: readonly string[]) =>
		() =>
			verify(
				{ method: "GET", url, headers: {}, body: Buffer.alloc(0), sourceIp },
				allowed.length > 0
					? allowed.map((allowedIps) => ({ urlToken: "t0k", allowedIps }))
					: [{ urlToken: "t0k" }],
				0,
			);

	it("is good for the addresses of the newest version of the secret that has it", () => {
		expect(
			judge("/sms/t0k", "10.1.2.3", "10.1.2.3", "192.0.2.1"),
		).not.toThrow();
		expect(judge("/sms/t0k", "10.1.2.3", "192.0.2.1", "10.1.2.3")).toThrow(
			"foreign-sender: not in allowedIps",
		);
	});

	it("is told from a request that does not say where it comes from", () => {
		const secret = { urlToken: "t0k", allowedIps: ["10.1.2.3"] };
		const request = {
			method: "GET",
			url: "/sms/t0k",
			headers: {},
			body: Buffer.alloc(0),
		};
		expect(() => verify(request, [secret], 0)).toThrow(
			"foreign-sender: the secret lists allowedIps and no sourceIp is given",
		);
	});

	it.each([
		"https://hooks.example.com/sms/t0k",
		"HTTP+x-1.0://hooks.example.com:8080/sms/t0k?a=/b",
		"/sms/t0k#c",
	])("stands in the path of %s", (url) => {
		expect(judge(url)).not.toThrow();
	});

	it.each([
		"https://hooks.example.com/x?/sms/t0k",
		"https://hooks.example.com/xhttps://hooks.example.com/sms/t0k",
		"https://hooks.example.com#/sms/t0k",
	])("does not stand in the path of %s", (url) => {
		expect(judge(url)).toThrow("missing-signature: no token in the URL");
	});
});
