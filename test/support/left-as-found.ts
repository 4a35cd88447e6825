import { afterAll, expect, vi } from "vitest";

// Runs beside every file that shares its process with others: what it changed there must not reach the next one.
const environment = { ...process.env };

afterAll(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
	expect(
		process.env,
		"Who sets the environment is named *.alone.test.ts",
	).toEqual(environment);
});
