import {
	evaluate,
	intrinsicCall,
	isObject,
	list,
	type Scope,
	text,
} from "./intrinsics.ts";
import type { Template } from "./parse-template.ts";

type Holds = (name: string) => boolean;

const test = (value: unknown, holds: Holds, scope: Scope): boolean => {
	if (isObject(value) && "Condition" in value)
		return holds(text(value.Condition));
	const [name, argument] = intrinsicCall(value) ?? [];
	const parts = list(argument);
	const each = (part: unknown) => test(part, holds, scope);
	switch (name) {
		case "Fn::Equals": {
			const [left, right] = parts.map((part) => text(evaluate(part, scope)));
			return left === right;
		}
		case "Fn::Not":
			return !parts.every(each);
		case "Fn::And":
			return parts.every(each);
		case "Fn::Or":
			return parts.some(each);
		default:
			throw new Error(`${JSON.stringify(value)} is not a condition`);
	}
};

/** Looks conditions up by name, with parameters and pseudo parameters in scope. Throws for a name the template does not have. */
export const readConditions =
	(template: Template, scope: Scope): Holds =>
	(name) => {
		const condition = template.Conditions?.[name];
		if (condition === undefined)
			throw new Error(`The template has no condition ${name}`);
		return test(condition, readConditions(template, scope), scope);
	};

/** The value with each `Fn::If` replaced by the branch that its condition takes. */
export const takeBranches = (value: unknown, holds: Holds): unknown => {
	const intrinsic = intrinsicCall(value);
	if (intrinsic?.[0] === "Fn::If") {
		const [name, whenTrue, whenFalse] = list(intrinsic[1]);
		return takeBranches(holds(text(name)) ? whenTrue : whenFalse, holds);
	}
	if (Array.isArray(value))
		return value.map((inner) => takeBranches(inner, holds));
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [
			key,
			takeBranches(inner, holds),
		]),
	);
};
