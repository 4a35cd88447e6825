import { developmentSecrets } from "#lib/local/development-secrets.ts";
import type { Example, Sign } from "#shared/webhook/example.ts";
import type { Provider } from "#shared/webhook/provider.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import type { Secret } from "#shared/webhook/verify/verify.ts";
import type { Webhook } from "#shared/webhook/webhook.ts";
import { providers, webhooksOf } from "#webhooks/webhooks.ts";
import { examplesOf, signOf } from "../send/recorded.ts";
import { isPaddable, padded } from "./padded.ts";
import { sesSecret } from "./ses-secret.ts";

/** One way in which a provider proves itself, and a recorded request that does. */
export type Scheme = {
	readonly provider: string;
	/** The first webhook that is verified this way. */
	readonly webhook: Webhook;
	readonly secret: Secret;
	readonly example: Example;
	readonly sign: Sign;
};

export type Signed = {
	readonly unsigned: WebhookRequest;
	readonly signed: WebhookRequest;
	/** Unix seconds. */
	readonly now: number;
};

/** A random secret that verifies it; several providers' in one where it is any of theirs. */
const secretOf = ({ secret }: Webhook): Secret =>
	Object.assign(
		{},
		...[secret]
			.flat()
			.map((name) => (name === "ses" ? sesSecret() : developmentSecrets(name))),
	);

/** The shortest that can be lengthened, so that it can have any size. */
const bestOf = (examples: readonly Example[]): Example | undefined =>
	[...examples].sort(
		(one, other) =>
			Number(isPaddable(other)) - Number(isPaddable(one)) ||
			one.body.length - other.body.length,
	)[0];

const byVerify = (webhooks: readonly Webhook[]): Webhook[][] => {
	const groups = new Map<Webhook["verify"], Webhook[]>();
	for (const webhook of webhooks)
		groups.set(webhook.verify, [
			...(groups.get(webhook.verify) ?? []),
			webhook,
		]);
	return [...groups.values()];
};

const schemesOf = async (provider: Provider): Promise<Scheme[]> => {
	const [examples, sign] = await Promise.all([
		examplesOf(provider.name),
		signOf(provider.name),
	]);
	return byVerify(webhooksOf(provider)).flatMap(([webhook, ...others]) => {
		if (!webhook) return [];
		const ids = [webhook, ...others].map(({ id }) => id);
		const example = bestOf(examples.filter((one) => ids.includes(one.webhook)));
		if (!example) return [];
		const secret = secretOf(webhook);
		return [{ provider: provider.name, webhook, secret, example, sign }];
	});
};

/** Of every provider in the list. */
export const allSchemes = async (): Promise<readonly Scheme[]> =>
	(await Promise.all(providers.map(schemesOf))).flat();

/** The example with a body of about so many bytes, signed now. */
export const signedRequest = (
	{ webhook, secret, example, sign }: Scheme,
	bytes: number,
): Signed => {
	const { method, query, headers = {}, body } = padded(example, bytes);
	const now = Math.floor(Date.now() / 1000);
	const unsigned = {
		method,
		url: `https://hooks.example.com${webhook.paths[0]}${query ? `?${query}` : ""}`,
		headers,
		body: Buffer.from(body),
	};
	return { unsigned, signed: sign(unsigned, secret, now), now };
};
