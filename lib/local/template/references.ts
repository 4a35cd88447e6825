import {
	attributePath,
	intrinsicCall,
	isObject,
	placeholder,
	substitution,
	text,
} from "./intrinsics.ts";

const inText = (argument: unknown): readonly string[] => {
	const [format, variables] = substitution(argument);
	const names = [...format.matchAll(placeholder)]
		.filter(([, literal, name = ""]) => !literal && !(name in variables))
		.map(([, , name = ""]) => name.split(".")[0] ?? "");
	return [...names, ...references(Object.values(variables))];
};

/** The logical ids, parameters and pseudo parameters that a value refers to, in the order met. */
export const references = (value: unknown): readonly string[] => {
	const [name, argument] = intrinsicCall(value) ?? [];
	if (name === "Ref") return [text(argument)];
	if (name === "Fn::GetAtt") return [attributePath(argument)[0]];
	if (name === "Fn::Sub") return inText(argument);
	if (Array.isArray(value)) return value.flatMap(references);
	return isObject(value) ? Object.values(value).flatMap(references) : [];
};
