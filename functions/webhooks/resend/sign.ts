import { Webhook } from "svix";
import type { Sign } from "#shared/webhook/example.ts";

/** As Svix signs for Resend, with its own library. https://docs.svix.com/receiving/verifying-payloads/how-manual */
export const sign: Sign = (request, { webhookSecret }, now) => {
	if (typeof webhookSecret !== "string")
		throw new Error("The Resend secret holds no webhookSecret");
	const id = request.headers["svix-id"];
	if (id === undefined) throw new Error("The request has no svix-id");
	return {
		...request,
		headers: {
			...request.headers,
			"svix-timestamp": String(now),
			"svix-signature": new Webhook(webhookSecret).sign(
				id,
				new Date(now * 1000),
				request.body.toString("utf8"),
			),
		},
	};
};
