import "@shopify/shopify-api/adapters/node";
import { ApiVersion, LogSeverity, shopifyApi } from "@shopify/shopify-api";
import { verifyShopify } from "#webhooks/shopify/verify.ts";
import { believes } from "./believes.ts";

export const key = "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";

export type Case = {
	readonly body: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly secret: string;
};

export const ours = ({ body, headers, secret }: Case): boolean =>
	believes(() =>
		verifyShopify(
			{
				method: "POST",
				url: "https://hooks.example.com/webhooks/shopify",
				headers,
				body: Buffer.from(body),
			},
			[{ apiSecret: secret }],
			0,
		),
	);

const appOf = (apiSecretKey: string) =>
	shopifyApi({
		apiKey: "hookswitch",
		apiSecretKey,
		hostName: "hooks.example.com",
		apiVersion: ApiVersion.July26,
		isEmbeddedApp: false,
		logger: { level: LogSeverity.Error, log: () => undefined },
	});

const apps = new Map<string, ReturnType<typeof appOf>>();

/** The library makes an app of a secret once; without one it makes none. */
export const theirs = async ({
	body,
	headers,
	secret,
}: Case): Promise<boolean> => {
	if (secret === "") return false;
	const app = apps.get(secret) ?? appOf(secret);
	apps.set(secret, app);
	const { valid } = await app.webhooks.validate({
		rawBody: body,
		rawRequest: { method: "POST", url: "/webhooks/shopify", headers },
		rawResponse: {},
	});
	return valid;
};
