import * as z from "zod/mini";

const text = z.catch(z.optional(z.string()), undefined);

export const Notification = z.object({
	MessageId: z.string(),
	/** JSON of a record; plain text where SES only tries the topic out. */
	Message: z.string(),
});

/** Published by a configuration set (`eventType`) or by an identity's feedback settings (`notificationType`). */
export const AnyRecord = z.looseObject({
	eventType: text,
	notificationType: text,
});

const Mail = z.object({
	messageId: z.string(),
	/** When the mail was sent, not when the event happened. */
	timestamp: z.string(),
	destination: z.array(z.string()),
});

const recipients = z.array(
	z.object({ emailAddress: z.string(), diagnosticCode: text }),
);

const Preferences = z.object({
	unsubscribeAll: z.catch(z.optional(z.boolean()), undefined),
	topicSubscriptionStatus: z.catch(
		z.array(
			z.object({ topicName: z.string(), subscriptionStatus: z.string() }),
		),
		[],
	),
});

const recordOf = <T extends z.core.$ZodLooseShape>(own: T) =>
	z.object({ mail: Mail, ...own });

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
export const Bounce = recordOf({
	bounce: z.object({
		feedbackId: text,
		bounceType: z.string(),
		bounceSubType: text,
		bouncedRecipients: recipients,
		timestamp: z.string(),
	}),
});

export const Complaint = recordOf({
	complaint: z.object({
		feedbackId: text,
		complaintFeedbackType: text,
		complaintSubType: text,
		complainedRecipients: recipients,
		timestamp: z.string(),
	}),
});

export const Delivery = recordOf({
	delivery: z.object({
		timestamp: z.string(),
		recipients: z.array(z.string()),
		smtpResponse: text,
	}),
});

export const DeliveryDelay = recordOf({
	deliveryDelay: z.object({
		timestamp: z.string(),
		delayType: text,
		delayedRecipients: recipients,
	}),
});

export const Send = recordOf({});

export const Reject = recordOf({ reject: z.object({ reason: text }) });

export const RenderingFailure = recordOf({
	failure: z.object({ errorMessage: text }),
});

export const Open = recordOf({ open: z.object({ timestamp: z.string() }) });

export const Click = recordOf({
	click: z.object({ timestamp: z.string(), link: text }),
});

export const Subscription = recordOf({
	subscription: z.object({
		timestamp: z.string(),
		newTopicPreferences: Preferences,
		oldTopicPreferences: Preferences,
	}),
});
