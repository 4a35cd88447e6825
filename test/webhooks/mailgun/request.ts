import { sign } from "../../../functions/webhooks/mailgun/sign.ts";

export const now = 1_795_187_100;
export const key = "5d0c2f7be19a46838bd4f1e06a937c52";

/** A signed request with the given event. */
export const posted = (event: unknown, token = "t".repeat(50), at = now) =>
	sign(
		{
			method: "POST",
			url: "https://hooks.example.com/webhooks/mailgun",
			headers: { "content-type": "application/json" },
			body: Buffer.from(
				JSON.stringify({ signature: { token }, "event-data": event }),
			),
		},
		{ webhookSigningKey: key },
		at,
	);
