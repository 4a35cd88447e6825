import type { Events, QueueName } from "#shared/events.ts";
import { applyCall } from "#shared/records/apply-call.ts";
import { applyMessage } from "#shared/records/apply-message.ts";
import { applyPayment } from "#shared/records/apply-payment.ts";
import { applyAppointment } from "#shared/records/appointments.ts";
import { applyCommerce } from "#shared/records/commerce.ts";
import type { Draft } from "#shared/records/draft.ts";
import { applyEmail } from "#shared/records/emails.ts";
import { applySocial } from "#shared/records/social.ts";

/** What each queue's worker does with an event. */
export const appliers: {
	readonly [Q in QueueName]: (
		draft: Draft,
		event: Events[Q],
		defaultCountry: string,
	) => void;
} = {
	calls: applyCall,
	messages: applyMessage,
	emails: applyEmail,
	payments: applyPayment,
	appointments: applyAppointment,
	commerce: applyCommerce,
	social: applySocial,
};
