import { inspect } from "node:util";
import { afterAll, beforeAll, vi } from "vitest";

const methods = ["debug", "log", "info", "warn", "error", "trace"] as const;

/** Keeps all that is logged from now on; `take` hands it over as text and forgets it. */
export const spyOnConsole = () => {
	let logged: unknown[] = [];
	beforeAll(() => {
		for (const method of methods)
			vi.spyOn(console, method).mockImplementation((...all) => {
				logged.push(...all);
			});
	});
	afterAll(() => {
		vi.restoreAllMocks();
	});
	return {
		take: (): string => {
			const text = logged
				.map((one) => inspect(one, { depth: null, maxStringLength: null }))
				.join("\n");
			logged = [];
			return text;
		},
	};
};
