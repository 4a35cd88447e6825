import { it } from "vitest";
import { calcomWebhook } from "#webhooks/calcom/calcom.ts";
import { judgesAsDocumented } from "./body-signatures.ts";

it("judges as Cal.com's page says", () =>
	judgesAsDocumented(
		{
			webhook: calcomWebhook,
			field: "webhookSecret",
			header: "x-cal-signature-256",
			prefix: "",
			encoding: "hex",
		},
		20_261_124,
	));
