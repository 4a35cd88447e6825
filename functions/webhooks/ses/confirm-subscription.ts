import { SignatureError } from "#shared/errors.ts";
import { isConfirmationUrl } from "./addresses.ts";
import type { SnsMessage } from "./message.ts";

const timeoutMilliseconds = 4000;

/**
 * Tells SNS that the endpoint is ours, by the call it asks for. Rejects where that fails, so that SNS asks again.
 * https://docs.aws.amazon.com/sns/latest/dg/SendMessageToHttp.confirm.html
 *
 * @param message verified
 * @param get for tests
 */
export const confirmSubscription = async (
	{ SubscribeURL = "" }: SnsMessage,
	get: typeof fetch = fetch,
): Promise<void> => {
	if (!isConfirmationUrl(SubscribeURL))
		throw new SignatureError("foreign-sender", "SubscribeURL is not SNS's");
	const { ok, status, body } = await get(SubscribeURL, {
		redirect: "error",
		signal: AbortSignal.timeout(timeoutMilliseconds),
	});
	// Nothing in it is needed, and left unread it would hold its connection.
	await body?.cancel();
	if (!ok) throw new Error(`SNS answered ${status} to the confirmation`);
};
