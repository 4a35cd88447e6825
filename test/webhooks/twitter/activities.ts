import { twitterReader } from "#webhooks/twitter/reader.ts";
import { deliveryOf } from "../delivery-of.ts";

export const us = "3170284465";

export const aaa = (fields: object) =>
	deliveryOf({ for_user_id: us, ...fields });

export const tweet = (fields: object = {}) =>
	aaa({
		tweet_create_events: [
			{
				id_str: "1991532047718260917",
				text: "hi",
				timestamp_ms: "1795186980123",
				user: { id_str: "9", name: "Ada", screen_name: "ada" },
				entities: { user_mentions: [] },
				...fields,
			},
		],
	});

export const xaa = (
	event_type: string,
	payload: unknown,
	fields: object = {},
) =>
	deliveryOf({
		data: {
			event_uuid: "-7",
			filter: { user_id: us },
			event_type,
			payload,
			...fields,
		},
	});

export const read = (delivery: ReturnType<typeof aaa>) =>
	twitterReader.normalize(delivery);
