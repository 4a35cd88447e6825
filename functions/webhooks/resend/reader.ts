import { MalformedError } from "#shared/errors.ts";
import { parse, parseJson } from "#shared/parse.ts";
import type { Delivery, Reader } from "#shared/webhook/reader.ts";
import { consentSayings } from "./normalize-consent.ts";
import { emailEvents, emailSayings } from "./normalize-email.ts";
import type { Origin } from "./origin.ts";
import { EmailData, ResendEvent } from "./shapes.ts";

const deliveryIdOf = ({ headers }: Delivery): string => {
	const id = headers["svix-id"];
	if (!id) throw new MalformedError("no svix-id");
	return id;
};

const originOf = (delivery: Delivery, createdAt: string): Origin => {
	const happenedAt = new Date(createdAt);
	if (Number.isNaN(happenedAt.getTime()))
		throw new MalformedError("unexpected shape: created_at (no time)");
	return { at: happenedAt.toISOString(), deliveryId: deliveryIdOf(delivery) };
};

export const resendReader: Reader<"emails"> = {
	/** Svix's id is signed and stays the same for every attempt. `email_id` names the message, which many deliveries are about. */
	identify: (delivery) => ({
		id: deliveryIdOf(delivery),
		type: parseJson(ResendEvent, delivery.body.toString("utf8")).type,
	}),
	normalize: (delivery) => {
		const { type, created_at, data } = parseJson(
			ResendEvent,
			delivery.body.toString("utf8"),
		);
		const saying = emailSayings.get(type);
		if (saying) {
			const email = parse(EmailData, data);
			return emailEvents(email, saying(email), originOf(delivery, created_at));
		}
		return (
			consentSayings.get(type)?.(data, originOf(delivery, created_at)) ?? []
		);
	},
};
