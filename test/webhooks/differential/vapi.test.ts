import { it } from "vitest";
import { vapiWebhook } from "#webhooks/vapi/vapi.ts";
import { believes } from "./believes.ts";
import { judgeAlike } from "./judge-alike.ts";
import { documented, now, type VapiCase } from "./vapi-oracle.ts";
import { hmacCases, tokenCases } from "./vapi-requests.ts";

const ours = ({ secret, ...request }: VapiCase): boolean =>
	believes(() =>
		vapiWebhook.verify(
			{ ...request, body: Buffer.from(request.body) },
			[secret],
			now,
		),
	);

it("judges HMACs as Vapi's page says", () =>
	judgeAlike({ cases: hmacCases, seed: 7, ours, theirs: documented }));

it("judges secrets in headers as Vapi's page says", () =>
	judgeAlike({ cases: tokenCases, seed: 8, ours, theirs: documented }));
