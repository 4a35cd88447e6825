import { isOpen } from "#shared/call-flow/business-hours.ts";
import type { AnswerContext } from "#shared/webhook/webhook.ts";
import type { AskedMessage } from "./asked-message.ts";

/**
 * Whom the assistant puts the caller through to: while we are open the first of those a call is forwarded to. It is told why not
 * otherwise. https://docs.vapi.ai/server-url/events#transfer-destination-request
 */
export const answerTransferDestination = async (
	_: AskedMessage,
	{ settings, now }: AnswerContext,
) => {
	const { hours, forwardTo } = settings.callFlow;
	const [number] = forwardTo;
	return number !== undefined && isOpen(hours, now)
		? { destination: { type: "number", number } }
		: { error: "Nobody can be reached right now. Offer to take a message." };
};

/** To another assistant; the settings know of one only. */
export const answerHandoffDestination = async () => ({
	error: "There is no other assistant.",
});
