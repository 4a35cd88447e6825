import type { VapiSettings } from "#shared/settings.ts";
import type { AnswerContext, KnownContact } from "#shared/webhook/webhook.ts";
import type { AskedMessage } from "./asked-message.ts";
import { customerNumberOf } from "./call-facts.ts";

/** Vapi says it to the caller and hangs up. */
const nobody =
	"Sorry, nobody can take your call right now. Please try again later.";

const assistantIn = ({ assistantId, assistant }: VapiSettings) => {
	if (assistantId) return { assistantId };
	return assistant ? { assistant } : undefined;
};

/** `{{callerName}}` and `{{callerKind}}` in the assistant's prompt, and the contact's id for whoever looks at the call in Vapi. */
const overridesFor = ({ id, kind, name }: KnownContact) => ({
	assistantOverrides: {
		variableValues: { callerName: name, callerKind: kind },
		metadata: { contactId: id },
	},
});

/** Who speaks with the caller. Vapi waits 7.5 seconds. https://docs.vapi.ai/server-url/events#assistant-request */
export const answerAssistantRequest = async (
	message: AskedMessage,
	{ settings, findContact }: AnswerContext,
) => {
	const assistant = assistantIn(settings.vapi);
	if (!assistant) return { error: nobody };
	const number = customerNumberOf(message);
	const contact = number ? await findContact(number) : undefined;
	return { ...assistant, ...(contact && overridesFor(contact)) };
};
