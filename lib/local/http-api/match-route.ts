export type RouteMatch<Route> = {
	readonly route: Route;
	/** Values of the path's parameters, decoded. */
	readonly pathParameters: Readonly<Record<string, string>>;
};

type Compiled<Route> = {
	readonly route: Route;
	readonly method: string;
	readonly expression: RegExp;
	readonly names: readonly string[];
	readonly rank: string;
};

const parameter = /\{(\w+)(\+?)\}/g;
const escapeText = (text: string) => text.replace(/[\\^$.|?*()[\]]/g, "\\$&");

/** Sorts literal segments before parameters before greedy parameters before `$default`, and a method before ANY. */
const rankOf = (method: string, path: string) => {
	const segments = path.split("/").map((segment) => {
		if (segment.endsWith("+}")) return "2";
		return segment.startsWith("{") ? "1" : "0";
	});
	return `${segments.join("")}3${method === "ANY" ? "1" : "0"}`;
};

const compile = <Route extends { readonly key: string }>(
	route: Route,
): Compiled<Route> => {
	if (route.key === "$default")
		return { route, method: "ANY", expression: /^/, names: [], rank: "9" };
	const [method = "", path = ""] = route.key.split(" ");
	const expression = escapeText(path).replace(
		parameter,
		(_all, _name, greedy) => (greedy ? "(.+)" : "([^/]+)"),
	);
	return {
		route,
		method,
		expression: new RegExp(`^${expression}$`),
		names: [...path.matchAll(parameter)].map(([, name = ""]) => name),
		rank: rankOf(method, path),
	};
};

/**
 * Chooses among routes by their keys (`POST /a/{b}`, `ANY /{all+}`, `$default`), the most specific first.
 * The returned function throws a URIError when a parameter is not decodable.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export const routeMatcher = <Route extends { readonly key: string }>(
	routes: readonly Route[],
) => {
	const table = routes
		.map((route) => compile(route))
		.sort((a, b) => (a.rank < b.rank ? -1 : 1));
	return (method: string, path: string): RouteMatch<Route> | undefined => {
		for (const { route, method: wanted, expression, names } of table) {
			const found =
				(wanted === "ANY" || wanted === method) && expression.exec(path);
			if (!found) continue;
			const values = found.slice(1).map(decodeURIComponent);
			const pathParameters = Object.fromEntries(
				names.map((name, index) => [name, values[index] ?? ""]),
			);
			return { route, pathParameters };
		}
		return undefined;
	};
};
