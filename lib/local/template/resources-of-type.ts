import type { Resource } from "./deploy-template.ts";

/** The resources of one of the types, in the order they were made. */
export const resourcesOfType = (
	resources: ReadonlyMap<string, Resource>,
	...types: readonly string[]
): readonly Resource[] =>
	[...resources.values()].filter(({ type }) => types.includes(type));
