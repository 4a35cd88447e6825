import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Schedule } from "#lib/local/schedules/read-schedules.ts";
import { runSchedules } from "#lib/local/schedules/run-schedules.ts";

const place = {
	region: "us-east-1",
	account: "123456789012",
	stackName: "s",
};

const schedule: Schedule = {
	id: "EveryMinute4F2A",
	name: "minutely",
	arn: "arn:aws:events:us-east-1:123456789012:rule/minutely",
	source: "aws.events",
	enabled: true,
	periodSeconds: 60,
	targets: [{ arn: "f" }, { arn: "q", input: '{"fixed":1}' }],
};

beforeEach(() => {
	vi.useFakeTimers({ now: new Date("2026-03-01T00:00:00.123Z") });
});

afterEach(() => {
	vi.useRealTimers();
});

const run = (changes: Partial<Schedule> = {}) => {
	const delivered: [string, string][] = [];
	const log = vi.fn();
	const deliverTo = (arn: string) => async (event: string) => {
		if (arn === "broken") throw new Error("does not answer");
		delivered.push([arn, event]);
	};
	const schedules = runSchedules(
		[{ ...schedule, ...changes }],
		deliverTo,
		place,
		log,
	);
	return { delivered, log, ...schedules };
};

describe("runSchedules", () => {
	it("fires in its period, the first time when one has passed", async () => {
		const { delivered, stop } = run();
		await vi.advanceTimersByTimeAsync(59_999);
		expect(delivered).toHaveLength(0);
		await vi.advanceTimersByTimeAsync(120_001);
		expect(delivered.map(([arn]) => arn)).toEqual([
			"f",
			"q",
			"f",
			"q",
			"f",
			"q",
		]);
		stop();
		await vi.advanceTimersByTimeAsync(600_000);
		expect(delivered).toHaveLength(6);
	});

	it("delivers the fixed input, or else EventBridge's event", async () => {
		const { delivered, fire } = run();
		await fire("minutely");
		expect(delivered[1]).toEqual(["q", '{"fixed":1}']);
		expect(JSON.parse(delivered[0]?.[1] ?? "")).toEqual({
			version: "0",
			id: expect.any(String),
			"detail-type": "Scheduled Event",
			source: "aws.events",
			account: "123456789012",
			time: "2026-03-01T00:00:00Z",
			region: "us-east-1",
			resources: [schedule.arn],
			detail: {},
		});
	});

	it("fires at once by the beginning of its logical id, even when it is disabled", async () => {
		const { delivered, fire } = run({ enabled: false });
		await vi.advanceTimersByTimeAsync(600_000);
		expect(delivered).toHaveLength(0);
		await fire("EveryMinute");
		expect(delivered).toHaveLength(2);
	});

	it("names the schedules there are when it is asked for another", async () => {
		await expect(run().fire("Hourly")).rejects.toThrow("EveryMinute4F2A");
	});

	it("logs a target that fails, and goes on", async () => {
		const { log } = run({ targets: [{ arn: "broken" }] });
		await vi.advanceTimersByTimeAsync(120_000);
		expect(log).toHaveBeenCalledTimes(2);
		expect(log).toHaveBeenCalledWith("minutely: Error: does not answer");
	});

	it("does not fire at once because a period is longer than a timer can be", async () => {
		const { delivered } = run({ periodSeconds: 30 * 24 * 3600 });
		await vi.advanceTimersByTimeAsync(60_000);
		expect(delivered).toHaveLength(0);
	});
});
