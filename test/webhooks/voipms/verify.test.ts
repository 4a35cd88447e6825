import { describe, expect, it } from "vitest";
import { receive } from "#shared/webhook/receive.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import { smsWebhook } from "#webhooks/voipms/sms.ts";
import { fakeEffects } from "../fake-effects.ts";
import { baseUrl } from "../recorded-request.ts";

const token = "3c9f0b7e5d1a4c2e8f6b";
const path = "/webhooks/voipms/sms/incoming";
const query = "to=2075550100&from=2075550142&message=hi&id=42";

const refusal = async (
	url: string,
	secret: Secret = { urlToken: token },
	sourceIp?: string,
): Promise<string> => {
	try {
		await smsWebhook.verify(
			{
				method: "GET",
				url: `${baseUrl}${url}`,
				headers: {},
				body: Buffer.alloc(0),
				sourceIp,
			},
			[secret],
			0,
		);
		return "none";
	} catch (error) {
		return Object(error).reason ?? String(error);
	}
};

describe("a token of VoIP.ms", () => {
	it.each([
		["in the path", `${path}/${token}?${query}`],
		["in the path, without parameters", `${path}/${token}`],
		["in the path of the alias", `/api/voip/sms/webhook/${token}?${query}`],
		["in the query", `${path}?${query}&token=${token}`],
		["in the query under an encoded name", `${path}?%74oken=${token}`],
		["in the query after a wrong one", `${path}?token=x&token=${token}`],
		["in the path, encoded", `${path}/%33${token.slice(1)}`],
	])("is found %s", async (_, url) => {
		expect(await refusal(url)).toBe("none");
	});

	it.each([
		["missing-signature", `${path}?${query}`],
		["missing-signature", `${path}/?${query}`],
		["missing-signature", `${path}?token=`],
		["missing-signature", `${path}/${token}/more`],
		["missing-signature", `${path}?key=${token}`],
		["missing-signature", `/webhooks/other/${token}`],
		["signature-mismatch", `${path}/${token}0`],
		["signature-mismatch", `${path}/${token.toUpperCase()}`],
		["signature-mismatch", `${path}/%`],
		["signature-mismatch", `${path}/%E0%A4%A`],
		["signature-mismatch", `${path}/{token}`],
		["signature-mismatch", `${path}?token=%FF`],
		["signature-mismatch", `${path}?token=${token}&token=`.replace("3c", "4c")],
	])("is refused, %s: %s", async (reason, url) => {
		expect(await refusal(url)).toBe(reason);
	});

	it.each([undefined, null, "", " ", 0, true, [], [""], [[token]], {}])(
		"proves nothing while the secret's is %j",
		async (urlToken) => {
			for (const url of [`${path}/${token}`, `${path}?token=`, `${path}/%20`])
				expect(await refusal(url, { urlToken })).toBe("no-secret");
		},
	);

	it("may be one of several", async () => {
		const secret = { urlToken: ["old", token] };
		expect(await refusal(`${path}/old`, secret)).toBe("none");
		expect(await refusal(`${path}/${token}`, secret)).toBe("none");
	});
});

describe("the addresses that may call", () => {
	const allowedIps = ["184.75.214.0/24", "203.0.113.7", "2001:db8:7::/48"];
	const from = (sourceIp: string | undefined, ranges: unknown = allowedIps) =>
		refusal(
			`${path}/${token}`,
			{ urlToken: token, allowedIps: ranges },
			sourceIp,
		);

	it.each([
		"184.75.214.0",
		"184.75.214.255",
		"203.0.113.7",
		"2001:db8:7:ffff::1",
		"::ffff:184.75.214.9",
	])("include %s", async (address) => {
		expect(await from(address)).toBe("none");
	});

	it.each([
		"184.75.213.255",
		"184.75.215.0",
		"203.0.113.8",
		"2001:db8:8::1",
		"fe80::1%eth0",
		"184.75.214.1, 10.0.0.1",
		"184.75.214.01",
		"",
		undefined,
	])("do not include %s", async (address) => {
		expect(await from(address)).toBe("foreign-sender");
	});

	it.each([[undefined], [null], [""], [[]]])(
		"are all while the secret lists %j",
		async (ranges) => {
			expect(await from("198.51.100.1", ranges ?? null)).toBe("none");
			expect(await from(undefined, ranges ?? null)).toBe("none");
		},
	);

	it.each([
		["nonsense"],
		[["nonsense"]],
		[[""]],
		[["184.75.214.0/33"]],
		[["184.75.214/24"]],
		[["184.75.214.0/-1"]],
		[["184.75.214.0/"]],
		[["184.75.214.0/24x"]],
		[[["184.75.214.0/24"]]],
		[{ cidr: "184.75.214.0/24" }],
		[7],
	])("are none while the secret lists only %j", async (ranges) => {
		expect(await from("184.75.214.1", ranges)).toBe("foreign-sender");
	});

	it("may stand in one text", async () => {
		expect(await from("10.1.2.3", "192.0.2.0/24, 10.0.0.0/8")).toBe("none");
	});

	it("of one family are none of the other", async () => {
		expect(await from("10.1.2.3", ["::/0"])).toBe("foreign-sender");
		expect(await from("2001:db8::1", ["0.0.0.0/0"])).toBe("foreign-sender");
		expect(await from("::ffff:10.1.2.3", ["0.0.0.0/0"])).toBe("none");
	});

	it("go with the token of their own version of the secret", async () => {
		const now = { urlToken: "new", allowedIps: ["10.0.0.0/8"] };
		const before = { urlToken: token };
		const called = (one: string, sourceIp: string) => async () =>
			smsWebhook.verify(
				{
					method: "GET",
					url: `${baseUrl}${path}/${one}`,
					headers: {},
					body: Buffer.alloc(0),
					sourceIp,
				},
				[now, before],
				0,
			);
		await expect(called(token, "192.0.2.1")()).resolves.toBeUndefined();
		await expect(called("new", "10.0.0.1")()).resolves.toBeUndefined();
		await expect(called("new", "192.0.2.1")).rejects.toThrow("foreign-sender");
	});
});

const get = (url: string): WebhookRequest => ({
	method: "GET",
	url: `${baseUrl}${url}`,
	headers: {},
	body: Buffer.alloc(0),
});

describe("a call of VoIP.ms", () => {
	const ok = {
		status: 200,
		headers: { "content-type": "text/plain" },
		body: "ok",
	};

	it.each([
		["nothing", `${path}/${token}`],
		["only the token", `${path}?token=${token}`],
		[
			"no placeholder replaced",
			`${path}/${token}?to={TO}&from=%7BFROM%7D&files=`,
		],
	])(
		"that says %s is the probe of a URL being saved: ok, and nothing is queued",
		async (_, url) => {
			const { effects, queued } = fakeEffects({ urlToken: token });
			expect(await receive(smsWebhook, get(url), effects)).toEqual(ok);
			expect(queued).toEqual([]);
		},
	);

	it("is answered ok though it makes no sense, so that it does not come again", async () => {
		const { effects, queued } = fakeEffects({ urlToken: token });
		const post = {
			...get(`${path}/${token}`),
			method: "POST",
			body: Buffer.from("{"),
		};
		expect(await receive(smsWebhook, post, effects)).toEqual(ok);
		expect(queued).toHaveLength(1);
	});

	it.each([
		`${path}/${token}?${query}`,
		`${path}?token=${token}&${query}`,
		`${path}?${query}&token=${token}`,
		`${path}?${query.replace("&from", `&%74oken=${token}&from`)}&token=x`,
	])("leaves its token at the edge: %s", async (url) => {
		const { effects, queued } = fakeEffects({ urlToken: token });
		await receive(smsWebhook, get(url), effects);
		expect(queued.map(({ envelope }) => envelope.query)).toEqual([query]);
		expect(JSON.stringify(queued)).not.toContain(token);
	});
});
