/** What a template may refer to. Both throw for what does not exist. */
export type Scope = {
	readonly ref: (name: string) => unknown;
	readonly attribute: (id: string, name: string) => unknown;
};

type Evaluate = (argument: unknown) => unknown;

export const isObject = (
	value: unknown,
): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** The name and argument of an intrinsic function call, or nothing for any other value. */
export const intrinsicCall = (
	value: unknown,
): readonly [string, unknown] | undefined => {
	if (!isObject(value)) return undefined;
	const entries = Object.entries(value);
	const [call] = entries;
	if (entries.length !== 1 || call === undefined) return undefined;
	return call[0] === "Ref" || call[0].startsWith("Fn::") ? call : undefined;
};

export const text = (value: unknown): string => {
	if (["string", "number", "boolean"].includes(typeof value))
		return String(value);
	throw new Error(`Expected a text, got ${JSON.stringify(value)}`);
};

export const list = (value: unknown): readonly unknown[] => {
	if (Array.isArray(value)) return value;
	throw new Error(`Expected a list, got ${JSON.stringify(value)}`);
};

/** `Id.Attribute` or `["Id", "Attribute"]` as `[id, attribute]`. */
export const attributePath = (argument: unknown): readonly [string, string] => {
	if (typeof argument === "string") {
		const dot = argument.indexOf(".");
		return [argument.slice(0, dot), argument.slice(dot + 1)];
	}
	const [id, ...name] = list(argument).map(text);
	return [id ?? "", name.join(".")];
};

/** The text and the local variables of an `Fn::Sub`. */
export const substitution = (
	argument: unknown,
): readonly [string, Readonly<Record<string, unknown>>] => {
	if (typeof argument === "string") return [argument, {}];
	const [format, variables] = list(argument);
	return [text(format), isObject(variables) ? variables : {}];
};

export const placeholder = /\$\{(!?)([^}]+)\}/g;

const substitute = (argument: unknown, scope: Scope, evaluate: Evaluate) => {
	const [format, variables] = substitution(argument);
	return format.replace(placeholder, (_all, literal, name: string) => {
		if (literal) return `\${${name}}`;
		if (Object.hasOwn(variables, name)) return text(evaluate(variables[name]));
		if (name.includes("."))
			return text(scope.attribute(...attributePath(name)));
		return text(scope.ref(name));
	});
};

const select = (argument: unknown, evaluate: Evaluate) => {
	const [index, values] = list(argument).map(evaluate);
	const chosen = list(values)[Number(index)];
	if (chosen === undefined)
		throw new Error(`Fn::Select: there is no element ${text(index)}`);
	return chosen;
};

const pair = (argument: unknown, evaluate: Evaluate) =>
	list(argument).map(evaluate);

const call = (
	name: string,
	argument: unknown,
	scope: Scope,
	evaluate: Evaluate,
): unknown => {
	switch (name) {
		case "Ref":
			return scope.ref(text(argument));
		case "Fn::GetAtt":
			return scope.attribute(...attributePath(argument));
		case "Fn::Join": {
			const [delimiter, values] = pair(argument, evaluate);
			return list(values).map(text).join(text(delimiter));
		}
		case "Fn::Split": {
			const [delimiter, value] = pair(argument, evaluate);
			return text(value).split(text(delimiter));
		}
		case "Fn::Sub":
			return substitute(argument, scope, evaluate);
		case "Fn::Select":
			return select(argument, evaluate);
		default:
			throw new Error(`${name} is not supported on this machine`);
	}
};

/**
 * The value with its intrinsic functions evaluated. `Fn::If` is resolved before, by `takeBranches`.
 * `AWS::NoValue` evaluates to undefined and disappears from its object or list.
 */
export const evaluate = (value: unknown, scope: Scope): unknown => {
	const again: Evaluate = (inner) => evaluate(inner, scope);
	const intrinsic = intrinsicCall(value);
	if (intrinsic) return call(...intrinsic, scope, again);
	if (Array.isArray(value))
		return value.map(again).filter((item) => item !== undefined);
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.map(([key, inner]) => [key, again(inner)] as const)
			.filter(([, inner]) => inner !== undefined),
	);
};
