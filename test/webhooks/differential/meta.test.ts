import { it } from "vitest";
import { facebookWebhook } from "#webhooks/meta/facebook.ts";
import { judgesAsDocumented } from "./body-signatures.ts";

it("judges as Meta's page says", () =>
	judgesAsDocumented(
		{
			webhook: facebookWebhook,
			field: "appSecret",
			header: "x-hub-signature-256",
			prefix: "sha256=",
			encoding: "hex",
		},
		20_261_122,
	));
