import type { Planned } from "./planned.ts";
import { dollars, type Maker, stripeEvent, stripeId } from "./stripe-event.ts";
import { operator } from "./subscription-life.ts";

const recordedFailed = "pi_3Tg8uSWq2LhBv6Zt0dEnRq4V";
const recordedSucceeded = "pi_3TVbQ0Wq2LhBv6Zt1aBkXw9C";

/**
 * One payment that is no invoice's: it fails, and some succeed later. `amount` in cents is no other payment's, so that its
 * mails can be told from others.
 */
export const paymentLife = (
	maker: Maker,
	amount: number,
): readonly Planned[] => {
	const { person, random, at: created } = maker;
	const id = stripeId("pi", random);
	const alone = { payment_details: null, amount };
	const failed = stripeEvent(maker, {
		...{ name: "payment_intent.payment_failed", created },
		...{ id, status: "failed", rank: 1, amount },
		texts: { [recordedFailed]: id },
		object: alone,
		names: "customer and email",
		mails: [
			{ to: person.email, about: dollars(amount) },
			{ to: operator, about: `(stripe:${id})` },
		],
	});
	const succeeded = stripeEvent(maker, {
		...{ name: "payment_intent.succeeded", created: created + 60 },
		...{ id, status: "succeeded", rank: 2, amount },
		texts: { [recordedSucceeded]: id },
		object: { ...alone, amount_received: amount },
		names: "customer",
		isPaying: true,
	});
	return random.chance(0.6) ? [failed, succeeded] : [failed];
};
