import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"HMAC-SHA256 over timestamp and token in the body, signed within 9 hours. What happened is not signed.",
	stored:
		"What became of every mail at every recipient; bounced, complaining and unsubscribed addresses as suppressions.",
	secret:
		"Sending > Webhooks > HTTP webhook signing key (not the API key): webhookSigningKey",
	webhooks: {
		mailgun: {
			where: "Sending > Webhooks > the domain > Add webhook, once per event",
			events: [
				"accepted",
				"delivered",
				"opened",
				"clicked",
				"unsubscribed",
				"complained",
				"permanent_fail",
				"temporary_fail",
			],
		},
	},
	notes: [
		"The token names the delivery: whoever sends a captured one again with another story changes nothing, neither now nor by a replay of ours.",
		"A permanent failure ends an address, unless Mailgun only ran out of time (`old`) or did not try (`suppress-unsubscribe`).",
		"A bad signature is answered 406, which ends Mailgun's attempts; a stage without a key answers 401, which does not.",
		"Form posts, as webhooks before 2018 and inbound routes send them, are refused.",
	],
	unconfirmed: [
		"Whether a retry has another token: if so it is a second delivery, and its event, known by id and day, changes nothing.",
		"Whether a retry is signed anew: the time may be as old as the 8 hours of retries.",
	],
};
