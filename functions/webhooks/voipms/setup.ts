import type { Setup } from "#shared/webhook/setup.ts";

export const setup: Setup = {
	scheme:
		"A token in the URL, since VoIP.ms signs nothing; where `allowedIps` is set, the caller's address too.",
	stored:
		"Texts with media in conversations; calls with outcome, length, cost and recording, should VoIP.ms push those.",
	secret:
		"Make one up (`openssl rand -hex 16`): urlToken. allowedIps, a list of CIDRs, is optional: VoIP.ms publishes no list of its own.",
	webhooks: {
		"voipms/sms": {
			where:
				"DID Numbers > Manage DID(s) > the number > Message Service (SMS/MMS) > SMS/MMS URL Callback, with URL Callback Retry; {token} is the urlToken, all else stays as it is written",
			suffix:
				"/{token}?to={TO}&from={FROM}&message={MESSAGE}&files={MEDIA}&id={ID}&date={TIMESTAMP}",
		},
		"voipms/cdr": {
			where:
				"Nowhere in VoIP.ms's portal that we know of: for a script of your own that posts the rows of getCDR",
			suffix: "/{token}",
		},
		"voipms/recording": {
			where:
				"Nowhere in VoIP.ms's portal that we know of: for a script of your own that posts the rows of getCallRecordings",
			suffix: "/{token}",
		},
	},
	notes: [
		"VoIP.ms sends only what the URL has a placeholder for. Without {ID} a text is told by its numbers, words and time.",
		"The JSON of the newer Webhook is read too, at the same URL without the placeholders.",
		"The answer is `ok` even for what makes no sense: anything else, and VoIP.ms sends it again every 30 minutes.",
		"Numbers are ten digits: the stage's default country must be one of North America's.",
	],
	unconfirmed: [
		"Times are in the account's zone, which no delivery names: a text is dated by its receipt unless its time has an offset.",
		"How several media URLs are separated: commas, semicolons and ampersands are all read.",
		"Neither a push of call records nor one of finished recordings is documented: the rows of getCDR and getCallRecordings are taken as form, JSON or query. A recording whose row does not name its call becomes a call of its own.",
		"The currency of a call's cost is taken to be US dollars.",
	],
};
