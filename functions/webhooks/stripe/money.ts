import type { Money } from "#shared/events.ts";
import { minorUnitDigits } from "#shared/minor-units.ts";

/**
 * Where Stripe counts in other units than ISO 4217: two currencies have lost their minor unit and keep it at Stripe for the sake of
 * old code, one has a minor unit that nobody uses. https://docs.stripe.com/currencies#special-cases
 */
const ownDigits: ReadonlyMap<string, number> = new Map([
	["ISK", 2],
	["MGA", 0],
	["UGX", 2],
]);

/** What Stripe counts, in the currency's minor units. */
export const moneyOf = (
	amount: number | undefined,
	currency: string | undefined,
): Partial<Money> => {
	const own = ownDigits.get(currency?.toUpperCase() ?? "");
	if (amount === undefined || currency === undefined || own === undefined)
		return { amount, currency };
	const minor = (amount * 10 ** minorUnitDigits(currency)) / 10 ** own;
	return { amount: Math.round(minor), currency };
};
