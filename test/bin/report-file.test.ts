import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { reportFile } from "../../bin/report-file.ts";

const directory = mkdtempSync(join(tmpdir(), "hookswitch-"));
afterAll(() => rmSync(directory, { recursive: true }));

it("keeps the earlier report until there is another", () => {
	const file = join(directory, "report.json");
	writeFileSync(file, "earlier");
	const writeReport = reportFile(file);
	expect(readFileSync(file, "utf8")).toBe("earlier");
	writeReport({ holds: true });
	expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ holds: true });
});

it("is refused before there is a report where none can be written", () => {
	expect(() => reportFile(join(directory, "nowhere", "report.json"))).toThrow(
		"nowhere",
	);
	expect(() => reportFile(directory)).toThrow(directory);
});
