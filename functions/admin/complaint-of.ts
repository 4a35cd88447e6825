import { pathOf } from "#shared/parse.ts";

/** DynamoDB's own, as is the next. */
const leastMagnitude = 1e-130;
const maxNameBytes = 65_535;

const canBeKept = (number: number): boolean =>
	number === 0 ||
	(Math.abs(number) >= leastMagnitude &&
		Math.abs(number) <= Number.MAX_SAFE_INTEGER);

/** The SDK loses what is called `__proto__`. */
const canBeName = (name: string): boolean =>
	name !== "" &&
	name !== "__proto__" &&
	name.isWellFormed() &&
	Buffer.byteLength(name) <= maxNameBytes;

const wrongWith = (value: unknown): string | undefined => {
	if (typeof value === "number" && !canBeKept(value))
		return "is a number too large or too small to be kept exactly";
	if (typeof value === "string" && !value.isWellFormed())
		return "is no well-formed Unicode";
	return undefined;
};

/** Where and what the first thing is that the table would not hold as it is; undefined where it holds all of a JSON value. */
export const complaintOf = (
	value: unknown,
	path: readonly string[] = [],
): string | undefined => {
	const wrong = wrongWith(value);
	if (wrong) return `${pathOf(path)} ${wrong}`;
	if (typeof value !== "object" || value === null) return undefined;
	for (const [name, one] of Object.entries(value)) {
		const inner = [...path, name];
		const complaint = canBeName(name)
			? complaintOf(one, inner)
			: `${pathOf(inner)} is no name that can be kept`;
		if (complaint) return complaint;
	}
	return undefined;
};
