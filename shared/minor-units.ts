/**
 * Currencies whose minor unit is not a hundredth, by ISO 4217, which sets what is charged. `Intl` knows only how amounts are shown:
 * it leaves the fillér and the centavo out, and other releases of its data leave out others.
 * https://www.six-group.com/en/products-services/financial-information/data-standards.html
 */
const withoutMinorUnit = new Set(
	"BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "),
);
const inThousandths = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** How many decimal digits a currency's minor unit stands for: 2 of the dollar, 0 of the yen. */
export const minorUnitDigits = (currency: string): number => {
	const code = currency.toUpperCase();
	if (withoutMinorUnit.has(code)) return 0;
	return inThousandths.has(code) ? 3 : 2;
};
