import { Webhook } from "standardwebhooks";
import { testWebhook } from "#webhooks/test/test.ts";
import { believes } from "./believes.ts";

export const now = 1_700_000_000;
export const key = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

export type Case = {
	readonly body: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly secret: string;
};

export const ours = ({ body, headers, secret }: Case): boolean =>
	believes(() =>
		testWebhook.verify(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/test",
				headers,
				body: Buffer.from(body),
			},
			[{ webhookSecret: secret }],
			now,
		),
	);

export const theirs = ({ body, headers, secret }: Case): boolean =>
	believes(() =>
		new Webhook(secret).verify(body, { ...headers }, { jsonParse: false }),
	);

/** `v1,<base64>` */
export const signature = (
	id: string,
	timestamp: string,
	body: string,
	secret = key,
): string => {
	const seconds = Number.parseInt(timestamp, 10);
	return Number.isNaN(seconds)
		? "v1,"
		: new Webhook(secret).sign(id, new Date(seconds * 1000), body);
};
