import type { Example } from "#shared/webhook/example.ts";
import { freshDelivery } from "../../bin/send/fresh-delivery.ts";
import { examplesOf, signOf } from "../../bin/send/recorded.ts";
import type { RunningStack } from "./running-stack.ts";

/** A recorded request of the provider's, with ids of its own, so that tests do not meet each other's records. */
export const freshExample = async (
	webhook: string,
	name: string,
): Promise<Example> => {
	const [provider = ""] = webhook.split("/");
	const example = (await examplesOf(provider)).find(
		(one) => one.webhook === webhook && one.name === name,
	);
	if (!example) throw new Error(`No example ${name} of ${webhook}`);
	return freshDelivery(example);
};

type Change = {
	/** @default the webhook's own, by its id */
	readonly path?: string;
	readonly body?: Buffer;
	readonly headers?: Readonly<Record<string, string>>;
	/** Changes the body after it was signed. */
	readonly forge?: boolean;
};

const paths: Readonly<Record<string, string>> = {
	"twilio/voice-action": "/webhooks/twilio/voice/action",
	"twilio/voice-status": "/webhooks/twilio/voice/status",
	"twilio/recording-status": "/webhooks/twilio/recording/status",
	"twilio/sms-status": "/webhooks/twilio/sms/status",
};

/** Signs it as the provider would, for the URL it is posted to, and posts it. */
export const deliver = async (
	stack: RunningStack,
	example: Example,
	{ path, body, headers, forge = false }: Change = {},
): Promise<Response> => {
	const [provider = ""] = example.webhook.split("/");
	const sign = await signOf(provider);
	const target =
		path ?? paths[example.webhook] ?? `/webhooks/${example.webhook}`;
	const signed = sign(
		{
			method: example.method,
			url: `${stack.baseUrl}${target}${example.query ? `?${example.query}` : ""}`,
			headers: { ...example.headers, ...headers },
			body: body ?? Buffer.from(example.body),
		},
		await stack.secretOf(provider),
		Math.floor(Date.now() / 1000),
	);
	return fetch(signed.url, {
		method: signed.method,
		headers: signed.headers,
		...(signed.method === "GET"
			? {}
			: {
					body: new Uint8Array(
						forge
							? Buffer.concat([signed.body, Buffer.from(" ")])
							: signed.body,
					),
				}),
	});
};
