import type { Money } from "./events.ts";
import { minorUnitDigits } from "./minor-units.ts";

/** As a person writes it: `$99.00`. Minor units are the currency's own, so yen have none. */
export const writeMoney = ({ amount, currency }: Money): string => {
	const digits = minorUnitDigits(currency);
	return new Intl.NumberFormat("en-US", {
		style: "currency",
		currency: currency.toUpperCase(),
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(amount / 10 ** digits);
};
