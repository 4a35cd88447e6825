import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Synthesized, synthesize } from "#lib/synthesize.ts";
import { providers } from "#webhooks/webhooks.ts";
import { workload } from "../../bin/chaos/plan/workload.ts";
import { holds } from "../../bin/chaos/report.ts";
import { runChaos } from "../../bin/chaos/run-chaos.ts";
import { writeMarkersFirst } from "./break-workers.ts";

// A machine that is busy with other tests takes several times as long.
vi.setConfig({ testTimeout: 400_000 });

/** Small, and with as many kills as it takes to find a bug. */
const hunt = {
	deliveries: 80,
	seed: 1,
	callsPerKill: 5,
	providers: providers.filter(({ name }) =>
		["stripe", "twilio"].includes(name),
	),
	log: () => {},
};

const outdir = mkdtempSync(join(tmpdir(), "hookswitch-assembly-"));
afterAll(() => rmSync(outdir, { recursive: true }));

describe("chaos", () => {
	let assembly: Synthesized;
	beforeAll(async () => {
		assembly = await synthesize({ stage: "dev", outdir });
	}, 120_000);

	it("loses nothing, does nothing twice and lets nothing in, whatever dies", async () => {
		const lines: string[] = [];
		const report = await runChaos({
			assembly,
			deliveries: 180,
			// Of those with a poison delivery that comes early: it is set aside while others are still being sent.
			seed: 20_261_136,
			log: (line) => lines.push(line),
		});
		expect(report, lines.join("\n")).toMatchObject({
			lost: 0,
			appliedTwice: 0,
			wrong: 0,
			forgeriesIn: 0,
			mailsTwice: 0,
			unfinished: 0,
			deadLetters: report.poison,
		});
		expect(holds(report)).toBe(true);
		for (const count of [
			report.duplicates,
			report.kills,
			report.throttled,
			report.cancelled,
			report.poison,
			report.forgeries,
		])
			expect(count).toBeGreaterThan(0);
	});

	it("finds out when the marker is written before the effect", async () => {
		const report = await runChaos({
			...hunt,
			assembly,
			tamper: writeMarkersFirst,
		});
		expect(report.lost + report.wrong).toBeGreaterThan(0);
		expect(holds(report)).toBe(false);
	});
});

describe("its workload", () => {
	it("is the same for the same seed and another for another", async () => {
		const [one, same, other] = await Promise.all(
			[1, 1, 2].map((seed) => workload(providers, 300, seed)),
		);
		expect(same).toEqual(one);
		expect(other).not.toEqual(one);
	});

	it("has every provider, a tenth twice, poison and forgeries", async () => {
		const { planned, calls, duplicates, sendings } = await workload(
			providers,
			2000,
			1,
		);
		expect(calls).toBeGreaterThanOrEqual(2000);
		expect(duplicates / calls).toBeCloseTo(0.1, 1);
		expect(new Set(planned.map(({ provider }) => provider))).toEqual(
			new Set(providers.map(({ name }) => name)),
		);
		expect(new Set(planned.map(({ kind }) => kind))).toEqual(
			new Set(["genuine", "poison", "forged"]),
		);
		expect(new Set(sendings.map(({ copies }) => copies))).toEqual(
			new Set([1, 2]),
		);
	});
});
