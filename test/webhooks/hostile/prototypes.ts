import { afterEach, expect } from "vitest";

const guarded = [
	Object.prototype,
	Array.prototype,
	Function.prototype,
	String.prototype,
	Number.prototype,
	Map.prototype,
	URLSearchParams.prototype,
];

const shapeOf = (prototype: object): unknown[] =>
	Reflect.ownKeys(prototype).map((name) => {
		const { value, get } =
			Object.getOwnPropertyDescriptor(prototype, name) ?? {};
		return [name, value ?? get];
	});

/** After each test the prototypes that all objects share have the properties they had, and those are what they were. */
export const guardPrototypes = (): void => {
	const before = guarded.map(shapeOf);
	afterEach(() => {
		expect(guarded.map(shapeOf)).toEqual(before);
	});
};
