import { parseArgs } from "node:util";

export type Options = {
	readonly deliveries: number;
	readonly seed: number;
	/** File for the report as JSON. */
	readonly report?: string;
};

const wholeNumber = (option: string, text: string, least: number): number => {
	const number = Number(text);
	if (Number.isSafeInteger(number) && number >= least) return number;
	throw new Error(
		`--${option} is ${text}: write a whole number, ${least} or more`,
	);
};

/** `--deliveries <n> --seed <n> --report <file>`. Throws for anything else. */
export const readOptions = (args: string[]): Options => {
	const { values } = parseArgs({
		args,
		options: {
			deliveries: { type: "string", default: "100000" },
			seed: { type: "string", default: "1" },
			report: { type: "string" },
		},
	});
	return {
		deliveries: wholeNumber("deliveries", values.deliveries, 1),
		seed: wholeNumber("seed", values.seed, 0),
		...(values.report !== undefined && { report: values.report }),
	};
};
