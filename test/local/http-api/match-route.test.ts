import { describe, expect, it } from "vitest";
import { routeMatcher } from "#lib/local/http-api/match-route.ts";

const match = routeMatcher(
	[
		"ANY /{all+}",
		"GET /calls/{id}",
		"ANY /calls/recent",
		"GET /calls/recent",
		"POST /webhooks/voipms/{token}",
	].map((key) => ({ key })),
);

const keyFor = (method: string, path: string) => match(method, path)?.route.key;

describe("routeMatcher", () => {
	it.each([
		["GET", "/calls/recent", "GET /calls/recent"],
		["PUT", "/calls/recent", "ANY /calls/recent"],
		["GET", "/calls/7", "GET /calls/{id}"],
		["DELETE", "/calls/7", "ANY /{all+}"],
		["GET", "/calls/7/8", "ANY /{all+}"],
		["GET", "/calls/recent/", "ANY /{all+}"],
		["GET", "/CALLS/7", "ANY /{all+}"],
	])("sends %s %s to %s", (method, path, key) => {
		expect(keyFor(method, path)).toBe(key);
	});

	it("finds nothing for a path, or a method, that no route has", () => {
		const exact = routeMatcher([{ key: "POST /a.b" }]);
		expect(exact("POST", "/a.b")).toBeDefined();
		expect(exact("POST", "/axb")).toBeUndefined();
		expect(exact("HEAD", "/a.b")).toBeUndefined();
		expect(exact("POST", "/a.b/")).toBeUndefined();
	});

	it("takes $default when nothing else fits", () => {
		const withDefault = routeMatcher([{ key: "$default" }, { key: "GET /a" }]);
		expect(withDefault("GET", "/a")?.route.key).toBe("GET /a");
		expect(withDefault("POST", "/b")?.route.key).toBe("$default");
	});

	it("decodes parameters", () => {
		expect(match("GET", "/calls/a%20b%2Fc")?.pathParameters).toEqual({
			id: "a b/c",
		});
	});

	it("does not take half a percent sign for a parameter", () => {
		expect(() => match("GET", "/calls/%zz")).toThrow(URIError);
	});
});
