import { readConditions, takeBranches } from "./conditions.ts";
import { dependencyOrder } from "./dependency-order.ts";
import { evaluate, type Scope } from "./intrinsics.ts";
import type { Template } from "./parse-template.ts";
import { type Place, pseudoParameters } from "./pseudo-parameters.ts";
import { references } from "./references.ts";

/** What the rest of a template sees of a resource: `Ref` and `Fn::GetAtt`. */
export type Physical = {
	readonly ref: string;
	readonly attributes: Readonly<Record<string, string>>;
};

/** A resource of the template with its properties evaluated. */
export type Declared = {
	readonly id: string;
	readonly type: string;
	readonly properties: unknown;
};

export type Resource = Declared & Physical;

const parametersOf = (template: Template, place: Place) => {
	const known = new Map(pseudoParameters(place));
	for (const [name, parameter] of Object.entries(template.Parameters ?? {}))
		if (parameter.Default !== undefined) known.set(name, parameter.Default);
	return known;
};

const scopeOf = (
	reader: string,
	parameters: ReadonlyMap<string, unknown>,
	resources: ReadonlyMap<string, Resource>,
): Scope => {
	const find = (id: string) => {
		const resource = resources.get(id);
		if (resource) return resource;
		throw new Error(
			`${reader} refers to ${id}, which the template does not have`,
		);
	};
	return {
		ref: (name) =>
			parameters.has(name) ? parameters.get(name) : find(name).ref,
		attribute: (id, name) => {
			const { attributes, type } = find(id);
			if (Object.hasOwn(attributes, name)) return attributes[name];
			throw new Error(
				`${reader} refers to ${id}.${name}, which ${type} does not have on this machine`,
			);
		},
	};
};

/**
 * Makes the resources of a template, each after those it refers to.
 * Throws for a reference to something that does not exist, naming both sides, and whatever `make` throws.
 */
export const deployTemplate = async (
	template: Template,
	place: Place,
	make: (resource: Declared) => Physical | Promise<Physical>,
): Promise<ReadonlyMap<string, Resource>> => {
	const parameters = parametersOf(template, place);
	const resources = new Map<string, Resource>();
	const holds = readConditions(
		template,
		scopeOf("A condition", parameters, resources),
	);
	const isWanted = (id: string) => {
		const condition = template.Resources[id]?.Condition;
		return condition === undefined || holds(condition);
	};
	const wanted = new Map(
		Object.entries(template.Resources)
			.filter(([id]) => isWanted(id))
			.map(([id, { Type, Properties, DependsOn = [] }]) => {
				const properties = takeBranches(Properties ?? {}, holds);
				const needed = [
					...references(properties),
					...[DependsOn].flat().filter((name) => isWanted(name)),
				];
				return [id, { type: Type, properties, needed }] as const;
			}),
	);
	const dependencies = new Map(
		[...wanted].map(([id, { needed }]) => [
			id,
			needed.filter((name) => !parameters.has(name)),
		]),
	);
	for (const id of dependencyOrder(dependencies)) {
		const { type, properties } = wanted.get(id) ?? { type: "", properties: {} };
		const scope = scopeOf(id, parameters, resources);
		const declared = { id, type, properties: evaluate(properties, scope) };
		resources.set(id, { ...declared, ...(await make(declared)) });
	}
	for (const [name, output] of Object.entries(template.Outputs ?? {}))
		evaluate(
			takeBranches(output, holds),
			scopeOf(`Output ${name}`, parameters, resources),
		);
	return resources;
};
