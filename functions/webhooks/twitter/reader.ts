import { MalformedError } from "#shared/errors.ts";
import type { SocialEvent } from "#shared/events.ts";
import { readEach } from "#shared/webhook/read-each.ts";
import type { Reader } from "#shared/webhook/reader.ts";
import { identifyAccountActivity, identifyActivity } from "./identify.ts";
import { activityEvents } from "./normalize-activity.ts";
import { directMessageEvents } from "./normalize-direct-message.ts";
import { favoriteEvents } from "./normalize-favorite.ts";
import { followEvents } from "./normalize-follow.ts";
import { tweetEvents } from "./normalize-tweet.ts";
import { type AccountActivity, payloadOf } from "./payload.ts";

type Normalize = (
	event: unknown,
	account: string,
	receivedAt: string,
) => readonly SocialEvent[];

/** Lists whose events stand alone. */
const normalizers = new Map<string, Normalize>([
	["tweet_create_events", tweetEvents],
	["favorite_events", favoriteEvents],
	["follow_events", (event, ...rest) => followEvents(event, "follow", ...rest)],
	[
		"unfollow_events",
		(event, ...rest) => followEvents(event, "unfollow", ...rest),
	],
]);

/** https://docs.x.com/x-api/account-activity/introduction */
const accountEvents = (
	{ account, lists, payload }: AccountActivity,
	receivedAt: string,
): readonly SocialEvent[] =>
	readEach(lists, ([name, events]) => {
		const isMessages = name === "direct_message_events";
		const normalize = normalizers.get(name);
		if (!isMessages && !normalize) return [];
		if (!account) throw new MalformedError("no for_user_id");
		// Who writes stands beside the list.
		if (isMessages) return directMessageEvents(payload, account, receivedAt);
		return readEach(
			events,
			(event) => normalize?.(event, account, receivedAt) ?? [],
		);
	});

export const twitterReader: Reader<"social"> = {
	identify: ({ body }) => {
		const payload = payloadOf(body);
		return "activity" in payload
			? identifyActivity(payload.activity)
			: identifyAccountActivity(payload.account);
	},
	normalize: ({ body, receivedAt }) => {
		const payload = payloadOf(body);
		return "activity" in payload
			? activityEvents(payload.activity, receivedAt)
			: accountEvents(payload.account, receivedAt);
	},
};
