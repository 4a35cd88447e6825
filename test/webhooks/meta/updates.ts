import { deliveryOf } from "../delivery-of.ts";

export const time = 1795186980;

export const page = (value: unknown, field = "feed", more: object = {}) =>
	deliveryOf({
		object: "page",
		entry: [{ id: "1", time, changes: [{ field, value }], ...more }],
	});

export const messaging = (item: object, object = "page") =>
	deliveryOf({
		object,
		entry: [
			{
				id: "1",
				time: time * 1000,
				messaging: [
					{
						sender: { id: "9" },
						recipient: { id: "1" },
						timestamp: time * 1000 + 5,
						...item,
					},
				],
			},
		],
	});

export const comment = {
	item: "comment",
	verb: "add",
	comment_id: "1_2",
	post_id: "1_1",
	from: { id: "9", name: "A" },
	message: "hi",
	created_time: time - 2,
};
