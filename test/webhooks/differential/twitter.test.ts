import { it } from "vitest";
import { twitterWebhook } from "#webhooks/twitter/twitter.ts";
import { judgesAsDocumented } from "./body-signatures.ts";

it("judges as X's page says", () =>
	judgesAsDocumented(
		{
			webhook: twitterWebhook,
			field: "consumerSecret",
			header: "x-twitter-webhooks-signature",
			prefix: "sha256=",
			encoding: "base64",
		},
		20_261_123,
	));
