/** Where in a JSON value something stands. */
type Path = readonly (string | number)[];

/** Every value in it: itself, its members, theirs. */
export const pathsIn = (value: unknown, at: Path = []): Path[] => {
	if (value === null || typeof value !== "object") return [at];
	return [
		at,
		...Object.entries(value).flatMap(([name, one]) =>
			pathsIn(one, [...at, Array.isArray(value) ? Number(name) : name]),
		),
	];
};

/** The JSON text of `value` in which `json` stands at `path`, and in every object on the way there a member more. */
export const planted = (
	value: unknown,
	[name, ...rest]: Path,
	json: string,
	extra = "",
): string => {
	if (name === undefined || value === null || typeof value !== "object")
		return json;
	if (Array.isArray(value))
		return `[${value.map((one, at) => (at === name ? planted(one, rest, json, extra) : JSON.stringify(one))).join(",")}]`;
	const members = Object.entries(value).map(
		([own, one]) =>
			`${JSON.stringify(own)}:${own === name ? planted(one, rest, json, extra) : JSON.stringify(one)}`,
	);
	return `{${[...members, ...(extra ? [extra] : [])].join(",")}}`;
};
