import type { Money } from "./events.ts";

/** As a person writes it: `$99.00`. Minor units are the currency's own, so yen have none. */
export const writeMoney = ({ amount, currency }: Money): string => {
	const format = new Intl.NumberFormat("en-US", {
		style: "currency",
		currency: currency.toUpperCase(),
	});
	const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
	return format.format(amount / 10 ** digits);
};
