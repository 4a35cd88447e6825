import type { Money } from "#shared/events.ts";
import { minorUnitDigits } from "#shared/minor-units.ts";

const isCode = (currency: string): boolean => /^[A-Za-z]{3}$/.test(currency);

/**
 * `"199.00"` in a currency -> minor units, digit by digit since a float would lose some; half a unit is rounded away from zero.
 * Undefined for what is no amount.
 */
export const moneyOf = (
	text: string | null | undefined,
	currency: string | null | undefined,
): Money | undefined => {
	const [, sign, whole = "", fraction = ""] =
		/^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? "") ?? [];
	if (whole === "" || !currency || !isCode(currency)) return undefined;
	const digits = minorUnitDigits(currency);
	const kept = BigInt(whole + fraction.padEnd(digits, "0").slice(0, digits));
	const units = kept + (Number(fraction[digits] ?? 0) >= 5 ? 1n : 0n);
	const amount = Number(sign === "-" ? -units : units);
	if (!Number.isSafeInteger(amount)) return undefined;
	return { amount, currency: currency.toLowerCase() };
};
