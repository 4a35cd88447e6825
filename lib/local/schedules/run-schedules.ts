import { randomUUID } from "node:crypto";
import type { Place } from "../template/pseudo-parameters.ts";
import type { Schedule } from "./read-schedules.ts";

/** Delivers an event as JSON. */
export type Deliver = (event: string) => Promise<void>;

export type Schedules = {
	/** Fires a schedule at once, by its name, its logical id or the beginning of that; rejects when a target fails. */
	readonly fire: (id: string) => Promise<void>;
	readonly stop: () => void;
};

/** https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-scheduled-events.html */
const scheduledEvent = (
	{ arn, source }: Schedule,
	{ region, account }: Place,
) => ({
	version: "0",
	id: randomUUID(),
	"detail-type": "Scheduled Event",
	source,
	account,
	time: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
	region,
	resources: [arn],
	detail: {},
});

/** A timer cannot wait longer: a period beyond it, some 24 days, is cut to it. */
const longestTimerMs = 2 ** 31 - 1;

/** Fires schedules in their period until stopped. `deliverTo` finds the target of an ARN, and throws if there is none. */
export const runSchedules = (
	schedules: readonly Schedule[],
	deliverTo: (arn: string) => Deliver,
	place: Place,
	log: (line: string) => void,
): Schedules => {
	const runs = schedules.map((schedule) => {
		const targets = schedule.targets.map(({ arn, input }) => ({
			deliver: deliverTo(arn),
			input,
		}));
		const fire = async () => {
			const event = JSON.stringify(scheduledEvent(schedule, place));
			for (const { deliver, input } of targets) await deliver(input ?? event);
		};
		return { schedule, fire };
	});
	const timers = runs
		.filter(({ schedule }) => schedule.enabled)
		.map(({ schedule, fire }) => {
			const periodMs = Math.min(schedule.periodSeconds * 1000, longestTimerMs);
			const report = (error: unknown) => log(`${schedule.name}: ${error}`);
			return setInterval(() => fire().catch(report), periodMs).unref();
		});
	return {
		fire: async (id) => {
			const found = runs.filter(
				({ schedule }) => schedule.id.startsWith(id) || schedule.name === id,
			);
			const [run] = found;
			if (!run || found.length > 1)
				throw new Error(
					`${id} names ${found.length} of the schedules: ${schedules.map((known) => known.id).join(", ")}`,
				);
			await run.fire();
		},
		stop: () => timers.forEach(clearInterval),
	};
};
