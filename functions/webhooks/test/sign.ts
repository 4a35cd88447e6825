import { Webhook } from "standardwebhooks";
import type { Sign } from "#shared/webhook/example.ts";

/** As any Standard Webhooks library signs. https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export const sign: Sign = (request, { webhookSecret }, now) => {
	if (typeof webhookSecret !== "string")
		throw new Error("The test secret holds no webhookSecret");
	const id = request.headers["webhook-id"] ?? "msg_2mGq7RtYzKc4HsVn";
	return {
		...request,
		headers: {
			...request.headers,
			"webhook-id": id,
			"webhook-timestamp": String(now),
			"webhook-signature": new Webhook(webhookSecret).sign(
				id,
				new Date(now * 1000),
				request.body.toString("utf8"),
			),
		},
	};
};
