import type { Secret } from "#shared/webhook/verify/verify.ts";
import { now, type Recorded, unsigned } from "./recorded-request.ts";

/** The headers that signing adds. */
export const signatureHeaders = (
	recorded: Recorded,
	secret: Secret,
): string[] => {
	const { headers } = unsigned(recorded);
	const signed = recorded.sign(unsigned(recorded), secret, now);
	return Object.entries(signed.headers)
		.filter(([name, value]) => headers[name] !== value)
		.map(([name]) => name);
};

/** Whether the provider signs when it sent the request: then a second later the signature is another. */
export const signsTime = (
	{ sign, ...rest }: Recorded,
	secret: Secret,
): boolean => {
	const request = unsigned({ sign, ...rest });
	const [before, after] = [now, now + 1].map((time) =>
		JSON.stringify(sign(request, secret, time).headers),
	);
	return before !== after;
};
