import { SignatureError } from "#shared/errors.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import { assertHmac } from "#shared/webhook/verify/hmac.ts";
import { assertFresh } from "#shared/webhook/verify/verify.ts";
import type { HmacPlan } from "./hmac-plan.ts";

/** Vapi does not try again unless it is told to, and then within a call: nothing older is genuine. */
const toleranceSeconds = 5 * 60;

/** Vapi's pages do not say whether it writes seconds or milliseconds: ten digits or thirteen. */
const toSeconds = (timestamp: string): number => {
	if (/^\d{10}$/.test(timestamp)) return Number(timestamp);
	if (/^\d{13}$/.test(timestamp)) return Math.floor(Number(timestamp) / 1000);
	throw new SignatureError("malformed-signature", "timestamp");
};

/** Left out of the secret: Vapi's default, which has a time unless the plan says to leave it out. */
const formatOf = (
	{ headers }: WebhookRequest,
	{ payloadFormat, timestampHeader }: HmacPlan,
): string =>
	payloadFormat ?? (headers[timestampHeader] ? "{timestamp}.{body}" : "{body}");

/** Throws unless the request carries an HMAC of itself, as the plan says, and, where the time is signed, was signed about now. */
export const assertSigned = (
	request: WebhookRequest,
	plan: HmacPlan,
	now: number,
): void => {
	const { headers, method, url, body } = request;
	const header = (name: string): string => {
		const value = headers[name];
		if (!value) throw new SignatureError("missing-signature", `no ${name}`);
		return value;
	};
	const given = header(plan.signatureHeader);
	const format = formatOf(request, plan);
	if (format.includes("{timestamp}"))
		assertFresh(toSeconds(header(plan.timestampHeader)), now, toleranceSeconds);
	const values = new Map<string, () => string | Buffer>([
		["{body}", () => body],
		["{timestamp}", () => header(plan.timestampHeader)],
		["{method}", () => method],
		["{url}", () => url],
		["{svix-id}", () => header(plan.messageIdHeader)],
	]);
	assertHmac({
		algorithm: plan.algorithm,
		encoding: plan.encoding,
		keys: [plan.key],
		signatures: given
			.split(" ")
			.flatMap((one) =>
				one.startsWith(plan.signaturePrefix)
					? [one.slice(plan.signaturePrefix.length)]
					: [],
			),
		content: format
			.split(/(\{(?:body|timestamp|method|url|svix-id)\})/)
			.map((piece) => values.get(piece)?.() ?? piece),
	});
};
