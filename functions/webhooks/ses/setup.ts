import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"RSA over the message's fields, by a certificate from sns.<region>.amazonaws.com, and only for the listed topics.",
	stored:
		"What became of every mail at every recipient; bounced and complaining addresses and those that left a contact list as suppressions.",
	secret:
		"SNS > Topics > the topic > ARN: topicArns (a list); certificates ({ SigningCertURL: PEM }) only where the function cannot reach the internet",
	webhooks: {
		ses: {
			where:
				"SNS > Topics > the topic > Create subscription > HTTPS, raw message delivery off; SES > Configuration sets > the set > Event destinations > SNS",
		},
	},
	notes: [
		"Put the topic's ARN into the secret first: the subscription then confirms itself.",
		"Anybody with an AWS account can have SNS sign a message: a topic that is not listed is refused.",
		"Name the configuration set as the stage's mailConfigurationSet: mail that is sent without one publishes nothing.",
		"Raw message delivery has no signature and is refused.",
		"Unsubscribing is not undone; it is logged as `unsubscribed`.",
		"A certificate that cannot be downloaded is answered 500: SNS tries again.",
	],
	unconfirmed: [
		"SNS defines no window of time: none is checked. What comes again comes under its signed id, and its events under theirs.",
		"New bounce and delay types are kept as they are; only `Permanent` ends an address.",
		"Opens, clicks and subscriptions name no recipient: they are told of each of the mail's.",
	],
};
