import { SignatureError } from "#shared/errors.ts";
import { queryOf } from "#shared/webhook/form.ts";
import type { WebhookRequest } from "#shared/webhook/request.ts";
import {
	equalText,
	strings,
	type Verify,
} from "#shared/webhook/verify/verify.ts";
import { mayCallFrom } from "./allowed-addresses.ts";

const placeholder = "{token}";

const pathOf = ({ url }: WebhookRequest): string =>
	/^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^?#]*)/i.exec(url)?.[1] ?? "";

/** As sent, and decoded where it can be: API Gateway may have decoded the path already. */
const spellings = (segment: string): string[] => {
	try {
		return [segment, decodeURIComponent(segment)];
	} catch {
		return [segment];
	}
};

/** Every token the URL carries: the segment after one of `bases`, and each `token` of the query. */
const tokensIn = (
	request: WebhookRequest,
	bases: readonly string[],
): string[] => {
	const path = pathOf(request);
	const segments = bases.flatMap((base) => {
		const segment = path.startsWith(base) ? path.slice(base.length) : "";
		return segment === "" || segment.includes("/") ? [] : spellings(segment);
	});
	return [...segments, ...queryOf(request).getAll("token")].filter(
		(token) => token !== "",
	);
};

/**
 * VoIP.ms signs nothing: what proves a call is a token in the URL that an admin gave it, and, where the secret lists
 * `allowedIps`, the address it comes from. The token says nothing of the body, the query or the time.
 * https://voip.ms/resources/api, setSMS
 *
 * @param paths of the webhook; those that end in `/{token}` tell where the token stands
 */
export const verifyUrlToken = (paths: readonly string[]): Verify => {
	const bases = paths
		.filter((path) => path.endsWith(`/${placeholder}`))
		.map((path) => path.slice(0, -placeholder.length));
	return (request, secrets) => {
		const usable = secrets.filter(
			({ urlToken }) => strings(urlToken).length > 0,
		);
		if (usable.length === 0) throw new SignatureError("no-secret");
		const given = tokensIn(request, bases);
		if (given.length === 0)
			throw new SignatureError("missing-signature", "no token in the URL");
		// The newest version that has the token: an older one may still list addresses that were taken out.
		const [proven] = usable.filter(({ urlToken }) =>
			strings(urlToken).some((token) =>
				given.some((one) => equalText(one, token)),
			),
		);
		if (!proven) throw new SignatureError("signature-mismatch");
		const { sourceIp } = request;
		if (!mayCallFrom(proven, sourceIp))
			throw new SignatureError(
				"foreign-sender",
				sourceIp === undefined
					? "the secret lists allowedIps and no sourceIp is given"
					: "not in allowedIps",
			);
	};
};

/** The query as it may be queued and kept. */
export const withoutToken = (query: string): string =>
	query
		.split("&")
		.filter((pair) => !new URLSearchParams(pair).has("token"))
		.join("&");
