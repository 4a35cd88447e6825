/**
 * Names in an order in which each comes after what it depends on.
 * Throws for a cycle and for a dependency that is not among the names.
 */
export const dependencyOrder = (
	dependencies: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
	const done = new Set<string>();
	const visit = (name: string, path: readonly string[]): void => {
		if (done.has(name)) return;
		if (path.includes(name))
			throw new Error(`Circular dependency: ${[...path, name].join(" → ")}`);
		const needed = dependencies.get(name);
		if (needed === undefined)
			throw new Error(
				`${path.at(-1)} refers to ${name}, which the template does not have`,
			);
		for (const other of needed) visit(other, [...path, name]);
		done.add(name);
	};
	for (const name of dependencies.keys()) visit(name, []);
	return [...done];
};
