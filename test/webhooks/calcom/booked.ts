import { calcomReader } from "#webhooks/calcom/reader.ts";
import { deliveryOf } from "../delivery-of.ts";

export const createdAt = "2026-11-20T15:03:20.538Z";

export const booked = (
	triggerEvent: string,
	payload: object = {},
	more: object = {},
) =>
	deliveryOf({
		triggerEvent,
		createdAt,
		payload: { uid: "u1", ...payload },
		...more,
	});

export const read = (delivery: ReturnType<typeof booked>) =>
	calcomReader.normalize(delivery);
