import { expect, it } from "vitest";
import { smsWebhook } from "#webhooks/voipms/sms.ts";
import { believes } from "./believes.ts";
import { judgeAlike } from "./judge-alike.ts";
import { documented, type VoipmsCase } from "./voipms-oracle.ts";
import { addressCases, tokenCases } from "./voipms-requests.ts";

const ours = ({ url, sourceIp, secret }: VoipmsCase): boolean =>
	believes(() =>
		smsWebhook.verify(
			{ method: "GET", url, headers: {}, body: Buffer.alloc(0), sourceIp },
			[secret],
			0,
		),
	);

it("finds tokens as a URL parser does", () =>
	judgeAlike({ cases: tokenCases, seed: 5, ours, theirs: documented }));

it("finds addresses in ranges as their bits do", () =>
	judgeAlike({ cases: addressCases, seed: 6, ours, theirs: documented }));

it("differs on purpose: a path that API Gateway has decoded already is taken as it is", () => {
	const one = {
		url: "https://hooks.example.com/webhooks/voipms/sms/incoming/a%20b",
		sourceIp: "192.0.2.1",
		secret: { urlToken: "a%20b" },
	};
	expect(documented(one)).toBe(false);
	expect(ours(one)).toBe(true);
});
